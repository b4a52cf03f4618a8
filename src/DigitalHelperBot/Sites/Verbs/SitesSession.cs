using System.CommandLine;
using System.Data.Common;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites.Verbs;

/// <summary>A command can't be done; the message says what to do instead.</summary>
internal sealed class SitesRefusedException(string message) : Exception(message);

/// <summary>The database, opened for one command. The bot may run beside it: what is changed here reaches it within seconds.</summary>
internal sealed class SitesSession : IAsyncDisposable
{
    private const int Failed = 1;
    private const int UsedWrongly = 2;
    private const int SettingRefused = 3;

    private readonly ServiceProvider _services;

    private SitesSession(ServiceProvider services) => _services = services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs a command and puts whatever stands in its way into words.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ParseResult parsed, Func<SitesSession, TextWriter, Task<int>> run, CancellationToken cancellationToken)
    {
        var errors = parsed.InvocationConfiguration.Error;
        try
        {
            await using var session = new SitesSession(Services(parsed));
            if (await session.Get<HelperDatabase>().JoinAsync(cancellationToken) is { } first)
            {
                await errors.WriteLineAsync(first);
                return Failed;
            }

            session.Get<TurnWriter>().Start();
            return await run(session, parsed.InvocationConfiguration.Output);
        }
        catch (OptionsValidationException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return SettingRefused;
        }
        catch (Exception refused) when (refused is SitesRefusedException or VisitRefusedException)
        {
            await errors.WriteLineAsync(refused.Message);
            return UsedWrongly;
        }
        catch (Exception failed) when (failed is DbException or DbUpdateException or CommitException or IOException)
        {
            await errors.WriteLineAsync($"That did not work: {failed.Message}");
            return Failed;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Get<TurnWriter>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private static ServiceProvider Services(ParseResult parsed)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = parsed.GetValue<string>("--environment") });
        builder.Configuration.AddCommandLine([.. parsed.UnmatchedTokens]);
        builder.Logging.ClearProviders();
        builder.Services.AddStorage(builder.Configuration).AddPrivacy().AddCounting().AddTelling().AddSites();
        return builder.Services.BuildServiceProvider();
    }
}
