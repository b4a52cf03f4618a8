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
        if (!IsOn(app.Environment, app.Configuration))
            return;

        var local = app.MapGroup("").AddEndpointFilter<LocalCallersOnly>();
        ChatPage.Map(local);
        DirectLine.Map(local);
        Connector.Map(local);
    }

    /// <summary>Both are needed: Development, and no connection to a real Teams.</summary>
    internal static bool IsOn(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && string.IsNullOrEmpty(configuration["Teams:AppId"]);
}
