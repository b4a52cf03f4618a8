using System.CommandLine;
using System.Data.Common;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.UnmetNeeds.Verbs;

/// <summary>The database, opened for one command. The bot may run beside it: what is changed here reaches it within seconds.</summary>
internal sealed class NeedsSession : IAsyncDisposable
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int UsedWrongly = 2;
    private const int SettingRefused = 3;

    private readonly ServiceProvider _services;

    private NeedsSession(ServiceProvider services) => _services = services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs a command and puts whatever stands in its way into words.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ParseResult parsed, bool withArticles, Func<NeedsSession, TextWriter, Task> run, CancellationToken cancellationToken)
    {
        var errors = parsed.InvocationConfiguration.Error;
        try
        {
            await using var session = new NeedsSession(Services(parsed));
            var database = session.Get<HelperDatabase>();
            if (await database.JoinAsync(cancellationToken) is { } first)
            {
                await errors.WriteLineAsync(first);
                return Failed;
            }

            session.Get<TurnWriter>().Start();
            if (withArticles)
                await session.Get<ArticleLibrary.ArticleLibrary>().RefreshAsync(cancellationToken);
            await run(session, parsed.InvocationConfiguration.Output);
            return Done;
        }
        catch (OptionsValidationException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return SettingRefused;
        }
        catch (NeedRefusedException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return UsedWrongly;
        }
        catch (Exception failed) when (failed is DbException or CommitException or ArticleStoreOutOfReachException)
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
        builder.Services.AddStorage(builder.Configuration).AddPrivacy().AddArticleLibrary(builder.Configuration).AddUnmetNeeds().AddTelling();
        return builder.Services.BuildServiceProvider();
    }
}
