using System.Data.Common;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;

namespace DigitalHelperBot.KnownProblems;

/// <summary>Follows what other copies of the program start and stop, and tells those who asked when a problem is over.</summary>
internal sealed partial class ProblemUpkeep(RunningProblems running, HelperDatabase database, TurnWriter writer, Notices notices, TimeProvider time, ILogger<ProblemUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private static readonly Statement Over = new(
        "SELECT id, says, stopped_at FROM known_problems WHERE told_at IS NULL AND (stopped_at IS NOT NULL OR ends_at <= @now) ORDER BY id", "now");

    private static readonly Statement Askers = new(
        """
        SELECT a.id, a.person_key FROM problem_askers a
        WHERE a.problem_id = @problem AND NOT EXISTS (SELECT 1 FROM telling_stops s WHERE s.person_key = a.person_key) ORDER BY a.id
        """,
        "problem");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await running.ReadAsync(stoppingToken);
                await EndAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is CommitException or DbException)
            {
                LogFailed(fault.GetType().Name);
            }
        }
        while (await timer.NextAsync(stoppingToken));
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var over = await database.ReadAllAsync(Over, values => values.Set(0, now), row => (Id: row.GetInt64(0), Says: row.GetString(1), WasStopped: !row.IsDBNull(2)), cancellationToken);
        foreach (var problem in over)
        {
            var askers = await database.ReadAllAsync(Askers, values => values.Set(0, problem.Id), row => (Id: row.GetInt64(0), Person: row.GetInt64(1)), cancellationToken);
            var content = new ProblemOverContent(problem.Says, problem.WasStopped).ToReply();
            try
            {
                await writer.CommitAsync([new ProblemOver(problem.Id, now), .. askers.Select(asker => notices.Write(new Notice(content, FormattableString.Invariant($"problem-over:{asker.Id}"), asker.Person, null)))], cancellationToken);
            }
            catch (StaleTurnException)
            {
                // Another copy was quicker.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Known problems could not be looked after ({Kind}); trying again.")]
    private partial void LogFailed(string kind);
}
