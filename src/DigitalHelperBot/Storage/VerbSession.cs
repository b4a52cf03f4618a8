using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Storage;

/// <summary>The database, opened for one command of the command line. The bot may run beside it: what is changed here reaches it within seconds.</summary>
internal sealed class VerbSession : IAsyncDisposable
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int UsedWrongly = 2;
    private const int SettingRefused = 3;

    private readonly ServiceProvider _services;

    private VerbSession(ServiceProvider services) => _services = services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs a command on a database whose tables are there, and puts whatever stands in its way into words.</summary>
    /// <param name="add">What the command needs besides the database.</param>
    /// <param name="exitOf">The exit code of a failure that the slice knows; null for any other.</param>
    /// <param name="run">Returns the exit code.</param>
    public static Task<int> RunAsync(
        ParseResult parsed, Action<IServiceCollection, IConfiguration> add, Func<Exception, int?> exitOf, Func<VerbSession, TextWriter, Task<int>> run, CancellationToken cancellationToken) =>
        RunUnopenedAsync(parsed, add, exitOf, async (session, to) =>
        {
            if (await session.Get<HelperDatabase>().JoinAsync(cancellationToken) is not { } first)
                return await run(session, to);
            await parsed.InvocationConfiguration.Error.WriteLineAsync(first);
            return Failed;
        });

    /// <summary>The same for a command that sees to the tables itself.</summary>
    public static async Task<int> RunUnopenedAsync(
        ParseResult parsed, Action<IServiceCollection, IConfiguration> add, Func<Exception, int?> exitOf, Func<VerbSession, TextWriter, Task<int>> run)
    {
        var errors = parsed.InvocationConfiguration.Error;
        try
        {
            await using var session = new VerbSession(Services(parsed, add));
            return await run(session, parsed.InvocationConfiguration.Output);
        }
        catch (OptionsValidationException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return SettingRefused;
        }
        catch (Exception refused) when (exitOf(refused) is UsedWrongly)
        {
            await errors.WriteLineAsync(refused.Message);
            return UsedWrongly;
        }
        catch (Exception failed) when (failed is DbException or DbUpdateException or CommitException or IOException || exitOf(failed) is Failed)
        {
            await errors.WriteLineAsync($"That did not work: {failed.Message}");
            return Failed;
        }
    }

    /// <summary>Needed before anything is written as turns are.</summary>
    public void StartWriting() => Get<TurnWriter>().Start();

    public async ValueTask DisposeAsync()
    {
        await Get<TurnWriter>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private static ServiceProvider Services(ParseResult parsed, Action<IServiceCollection, IConfiguration> add)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = parsed.GetValue<string>("--environment") });
        builder.Configuration.AddCommandLine([.. parsed.UnmatchedTokens]);
        builder.Logging.ClearProviders();
        builder.Services.AddStorage(builder.Configuration);
        add(builder.Services, builder.Configuration);
        return builder.Services.BuildServiceProvider();
    }
}
