using DigitalHelperBot.Teams.Incoming;

namespace DigitalHelperBot.TryIt;

/// <summary>A page for trying the helper on the computer that it runs on. In Development only, and only while no app id is set.</summary>
public static class TryItSetup
{
    public static IServiceCollection AddTryIt(this IServiceCollection services)
    {
        services.AddSingleton<LocalChats>();
        services.AddSingleton<TeamsStandIn>();
        services.AddHttpClient(TeamsStandIn.Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        services.AddHostedService<Announcement>();
        return services;
    }

    public static void MapTryIt(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<LocalDoor>().IsOpen)
            return;

        var local = app.MapGroup("").AddEndpointFilter<LocalCallersOnly>();
        ChatPage.Map(local);
        DirectLine.Map(local);
        Connector.Map(local);
    }
}
