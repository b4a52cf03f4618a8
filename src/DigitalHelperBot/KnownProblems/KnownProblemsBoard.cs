using DigitalHelperBot.Knowledge.Grouping;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.KnownProblems;

/// <summary>What somebody in IT wrote. Checked when it is started.</summary>
/// <param name="About">A line for each way to put it.</param>
public sealed record ProblemDraft(string Says, string About, string Place, DateTimeOffset EndsAt);

/// <summary>A problem and how many people were told of it.</summary>
public sealed record ProblemLine(KnownProblem Problem, int People);

/// <summary>What IT do with known problems.</summary>
public sealed class KnownProblemsBoard(IDbContextFactory<HelperDb> database, TurnWriter writer, RunningProblems running, RowKeys keys, TimeProvider time)
{
    public const int LongestSays = 300;
    public const int MostAbout = 30;
    public const int LongestPlace = 80;
    public static readonly TimeSpan LongestRun = TimeSpan.FromDays(14);
    private const int MostShown = 200;

    /// <summary>What is wrong with a draft, by the name of its field; empty when nothing is.</summary>
    public IReadOnlyDictionary<string, string> FaultsOf(ProblemDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var faults = new Dictionary<string, string>();
        if (draft.Says.Trim().Length is 0 or > LongestSays)
            faults["says"] = Words.SaysFault(LongestSays);
        var about = AboutLines.Of(draft.About).ToList();
        if (about.Count is 0 or > MostAbout)
            faults["about"] = Words.AboutFault(MostAbout);
        else if (about.Find(line => WordingReader.Shipped.Read(line).SaysLittle) is { } little)
            faults["about"] = Words.SaysTooLittle(little);
        if (draft.Place.Trim().Length > LongestPlace)
            faults["place"] = Words.PlaceFault(LongestPlace);
        if (draft.EndsAt <= time.GetUtcNow() || draft.EndsAt > time.GetUtcNow() + LongestRun)
            faults["ends"] = Words.EndsFault(LongestRun.Days);
        return faults;
    }

    /// <summary>From now on whoever asks about it is told. The draft has no faults.</summary>
    public async Task<long> StartAsync(ProblemDraft draft, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var problem = new KnownProblem
        {
            Id = keys.Next(),
            Says = draft.Says.Trim(),
            About = string.Join('\n', AboutLines.Of(draft.About)),
            Place = draft.Place.Trim(),
            StartedAt = time.GetUtcNow(),
            StartedBy = by,
            EndsAt = draft.EndsAt,
        };
        await writer.CommitAsync([new ProblemStarted(problem)], cancellationToken);
        await running.ReadAsync(cancellationToken);
        return problem.Id;
    }

    /// <summary>It is over. Those who asked are told, once, in working hours.</summary>
    /// <returns>False when it was over before.</returns>
    public async Task<bool> StopAsync(long problemId, string by, CancellationToken cancellationToken)
    {
        try
        {
            await writer.CommitAsync([new ProblemStopped(problemId, by, time.GetUtcNow())], cancellationToken);
        }
        catch (StaleTurnException)
        {
            return false;
        }

        await running.ReadAsync(cancellationToken);
        return true;
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ProblemLine>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<KnownProblem>().AsNoTracking().OrderByDescending(problem => problem.Id).Take(MostShown)
            .Select(problem => new { Problem = problem, People = db.Set<ProblemAsker>().Count(asker => asker.ProblemId == problem.Id) }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ProblemLine(row.Problem, row.People))];
    }
}
