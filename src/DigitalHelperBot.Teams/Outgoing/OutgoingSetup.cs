using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Outgoing;

public static class OutgoingSetup
{
    /// <summary>Adds <see cref="ReplySender"/>, <see cref="ConnectorClient"/>, <see cref="ConnectorDirectory"/> and <see cref="AllowedHosts"/>, set up by the <c>Teams</c> section.</summary>
    public static IServiceCollection AddTeamsOutgoing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddTeamsOptions(configuration);
        services.AddSingleton<IValidateOptions<TeamsOptions>, OutgoingRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();

        services.AddSingleton<AllowedHosts>();
        services.TryAddSingleton(provider => ConnectorCredential.From(provider.GetRequiredService<IOptions<TeamsOptions>>().Value));
        services.AddSingleton<ConnectorToken>();
        services.AddSingleton<ConversationLimits>();
        services.AddSingleton<Repeats>();
        services.AddSingleton<OutgoingMetrics>();
        services.AddSingleton<ConnectorTransport>();
        services.AddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<ConnectorTransport>(),
            provider.GetRequiredService<AllowedHosts>(),
            provider.GetRequiredService<OutgoingMetrics>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectorClient>>()));
        services.AddSingleton(provider => new ConnectorDirectory(
            provider.GetRequiredService<ConnectorTransport>(), provider.GetRequiredService<AllowedHosts>()));
        services.AddSingleton<ReplySender>();

        services.AddTransient<BearerTokenHandler>();
        services.AddHttpClient(ConnectorTransport.HandlerName)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler<BearerTokenHandler>()
            .ConfigurePrimaryHttpMessageHandler(CreateSocketsHandler);
        return services;
    }

    private static SocketsHttpHandler CreateSocketsHandler() => new()
    {
        // A redirect would carry the message to a host that nobody allowed.
        AllowAutoRedirect = false,
        UseCookies = false,
        // Each send has a span of ours; the numbers of our traces are nobody else's business.
        ActivityHeadersPropagator = null,
        UseProxy = true,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    };
}
