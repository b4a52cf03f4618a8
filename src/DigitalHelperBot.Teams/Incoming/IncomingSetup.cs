using DigitalHelperBot.Teams.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

public static class IncomingSetup
{
    private static readonly TimeSpan KeysTimeout = TimeSpan.FromSeconds(10);
    private const int LongestKeysDocument = 1024 * 1024;

    /// <summary>
    /// Adds what <see cref="MapBotEndpoint"/> needs, set up by the <c>Teams</c> section. The app adds an <see cref="IConversation"/>,
    /// configures <see cref="IncomingWords"/>, and adds the outgoing side too. Add it after what <see cref="IConversation"/> needs to
    /// run: hosted services stop in reverse order, and a stop waits here for the last deliveries.
    /// </summary>
    public static IServiceCollection AddTeamsIncoming(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddTeamsOptions(configuration);
        services.AddOptions<IncomingWords>().ValidateOnStart();
        services.AddSingleton<IncomingRules>();
        services.AddSingleton<IValidateOptions<TeamsOptions>>(provider => provider.GetRequiredService<IncomingRules>());
        services.AddSingleton<IValidateOptions<IncomingWords>>(provider => provider.GetRequiredService<IncomingRules>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();

        services.AddHttpClient(SigningKeys.HttpClientName, client =>
            {
                client.Timeout = KeysTimeout;
                client.MaxResponseContentBufferSize = LongestKeysDocument;
            })
            .RemoveAllLoggers()
            // A redirect could lead to keys that someone else made.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<LocalDoor>();

        services.AddSingleton<PersonLimit>();
        services.AddSingleton<IncomingMetrics>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnResponse>();
        services.AddSingleton<BotEndpoint>();
        services.AddHostedService(provider => provider.GetRequiredService<SigningKeys>());
        services.AddHostedService(provider => provider.GetRequiredService<Deliveries>());
        services.AddHostedService<UnsentReplies>();
        return services;
    }

    /// <summary>Takes activities at <paramref name="pattern"/>, for example <c>/api/messages</c>: POST, and HEAD for programs that look whether someone is there.</summary>
    public static IEndpointRouteBuilder MapBotEndpoint(this IEndpointRouteBuilder endpoints, string pattern)
    {
        endpoints.ServiceProvider.GetRequiredService<LocalDoor>().Announce();
        var endpoint = endpoints.ServiceProvider.GetRequiredService<BotEndpoint>();
        // The endpoint checks its callers by itself; the app's own sign-in does not apply to it.
        endpoints.MapPost(pattern, endpoint.TakeAsync).AllowAnonymous();
        endpoints.MapMethods(pattern, [HttpMethods.Head], static context =>
        {
            context.Response.StatusCode = StatusCodes.Status200OK;
            return Task.CompletedTask;
        }).AllowAnonymous();
        return endpoints;
    }
}
