using System.Collections.Immutable;
using DigitalHelperBot.Knowledge.Grouping;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.KnownProblems;

/// <summary>The problems that run now, in memory: a message costs one look, and while nothing is wrong not even that.</summary>
public sealed class RunningProblems(HelperDatabase database, RowKeys keys, TimeProvider time)
{
    private static readonly Statement Running = new(
        "SELECT id, says, about, place, ends_at FROM known_problems WHERE told_at IS NULL AND stopped_at IS NULL AND ends_at > @now ORDER BY id DESC", "now");

    private volatile RunningProblem[] _running = [];

    /// <summary>The newest that the question is about.</summary>
    /// <param name="workplace">The names of where the person is known to work; null when that is not known.</param>
    public ShownProblem? Find(string question, IEnumerable<string>? workplace)
    {
        var running = _running;
        if (running.Length == 0)
            return null;
        var (asked, now) = (WordingReader.Shipped.Read(question), time.GetUtcNow());
        foreach (var problem in running)
        {
            if (problem.EndsAt > now && problem.IsFor(asked, workplace))
                return new ShownProblem(problem.Id, problem.Says);
        }

        return null;
    }

    /// <summary>What is written down when somebody is told of it.</summary>
    public TurnWrite Shown(long problemId, long person, long questionId, DateTimeOffset at) =>
        new ProblemShown(new ProblemAsker { Id = keys.Next(), ProblemId = problemId, PersonKey = person, QuestionId = questionId, At = at });

    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAllAsync(Running, values => values.Set(0, time.GetUtcNow()), row => (
            Id: row.GetInt64(0), Says: row.GetString(1), About: row.GetString(2), Place: row.GetString(3), EndsAt: row.Time(4)), cancellationToken);
        var known = _running.ToDictionary(problem => problem.Id);
        _running = [.. rows.Select(row => known.GetValueOrDefault(row.Id) ?? RunningProblem.Of(row.Id, row.Says, row.About, row.Place, row.EndsAt))];
    }
}

/// <summary>What a person is told before anything else.</summary>
public sealed record ShownProblem(long Id, string Says);

internal sealed record RunningProblem(long Id, string Says, ImmutableArray<Wording> About, string Place, DateTimeOffset EndsAt)
{
    public static RunningProblem Of(long id, string says, string about, string place, DateTimeOffset endsAt) =>
        new(id, says, [.. AboutLines.Of(about).Select(WordingReader.Shipped.Read)], place, endsAt);

    public bool IsFor(Wording asked, IEnumerable<string>? workplace)
    {
        if (Place.Length > 0 && workplace?.Contains(Place, StringComparer.OrdinalIgnoreCase) == false)
            return false;
        foreach (var way in About)
        {
            if (asked.Holds(way))
                return true;
        }

        return false;
    }
}

internal static class AboutLines
{
    public static IEnumerable<string> Of(string about) => about.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
