using DigitalHelperBot.Teams.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace DigitalHelperBot.Teams.Incoming;

public static class IncomingSetup
{
    private static readonly TimeSpan KeysTimeout = TimeSpan.FromSeconds(10);
    private const int LongestKeysDocument = 1024 * 1024;

    /// <summary>
    /// Adds what <see cref="UseBotEndpoint"/> needs, set up by the <c>Teams</c> section. The app adds an <see cref="IConversation"/>,
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

    /// <summary>
    /// Takes activities at <paramref name="path"/>, for example <c>/api/messages</c>: POST, and HEAD for programs that look whether someone is there.
    /// Comes before routing: a message passes nothing that is there for other calls, and the first one does not wait until all routes are laid out.
    /// </summary>
    public static IApplicationBuilder UseBotEndpoint(this IApplicationBuilder app, PathString path)
    {
        var services = app.ApplicationServices;
        services.GetRequiredService<LocalDoor>().Announce();
        // All that answers hangs on it: made when it is first needed, and not while the program is put together.
        var endpoint = new Lazy<BotEndpoint>(services.GetRequiredService<BotEndpoint>);
        return app.Map(path, bot => bot.Run(context => TakeAsync(context, endpoint)));
    }

    /// <summary>Begins to fetch what tokens are checked with, beside all else that is made ready at a start. Without this it is begun when the host starts.</summary>
    public static void FetchSigningKeysAhead(this IHost app)
    {
        var keys = app.Services.GetRequiredService<SigningKeys>();
        // To make the first call of all takes a while by itself.
        Task.Run(() => keys.StartAsync(CancellationToken.None));
    }

    private static Task TakeAsync(HttpContext context, Lazy<BotEndpoint> endpoint)
    {
        if (context.Request.Path.Value is not (null or "" or "/"))
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (HttpMethods.IsPost(context.Request.Method))
            return endpoint.Value.TakeAsync(context);
        else if (!HttpMethods.IsHead(context.Request.Method))
            (context.Response.StatusCode, context.Response.Headers.Allow) = (StatusCodes.Status405MethodNotAllowed, Methods);
        return Task.CompletedTask;
    }

    private static readonly StringValues Methods = new([HttpMethods.Head, HttpMethods.Post]);
}
