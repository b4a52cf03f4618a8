namespace DigitalHelperBot.Telling;

internal sealed record CountedTelling(long NeedId, int Round, long? PersonKey, TellingState State, TellingResult Result);

/// <summary>People told of one answer, or of all answers to a need, and what they said. Sorted, stuck and unknown are shown beside each other, always.</summary>
/// <param name="Told">Whom it reached: <paramref name="Sorted"/>, <paramref name="Stuck"/> and <paramref name="Unknown"/> together.</param>
/// <param name="Unknown">Said nothing. Silence is never taken for success.</param>
/// <param name="Uncertain">May or may not have been reached.</param>
/// <param name="Waiting">Not sent yet.</param>
/// <param name="Stopped">Asked not to be told.</param>
public sealed record PeopleCounts(int Told, int Sorted, int Stuck, int Unknown, int Uncertain, int Unreachable, int Waiting, int Stopped)
{
    internal static PeopleCounts Of(IEnumerable<CountedTelling> furthest)
    {
        var all = furthest.ToList();
        int With(TellingState state) => all.Count(one => one.State == state);
        int Said(TellingResult result) => all.Count(one => one.State == TellingState.Told && one.Result == result);
        return new(
            With(TellingState.Told), Said(TellingResult.Sorted), Said(TellingResult.Stuck), Said(TellingResult.None),
            With(TellingState.Uncertain), With(TellingState.Unreachable), With(TellingState.Waiting) + With(TellingState.Sending), With(TellingState.Stopped));
    }
}

/// <param name="People">Each person once, as far as they got in any round.</param>
/// <param name="Rounds">The need's own rounds, from the first.</param>
public sealed record NeedCounts(PeopleCounts People, IReadOnlyList<RoundCounts> Rounds)
{
    internal static NeedCounts Of(long needId, IReadOnlyList<CountedTelling> tellings)
    {
        var people = tellings.Where(one => one.PersonKey is not null)
            .GroupBy(one => one.PersonKey).Select(rows => rows.MaxBy(Furthest)!)
            // Forgotten people are still counted, each row for itself.
            .Concat(tellings.Where(one => one.PersonKey is null));
        var rounds = tellings.Where(one => one.NeedId == needId).GroupBy(one => one.Round)
            .Select(round => new RoundCounts(round.Key, PeopleCounts.Of(round)));
        return new(PeopleCounts.Of(people), [.. rounds]);
    }

    private static (int, int) Furthest(CountedTelling telling) => (
        telling.State switch
        {
            TellingState.Told when telling.Result == TellingResult.Sorted => 7,
            TellingState.Told => 6,
            TellingState.Uncertain => 5,
            TellingState.Sending => 4,
            TellingState.Waiting => 3,
            TellingState.Unreachable => 2,
            TellingState.Stopped => 1,
            _ => 0,
        },
        telling.Round);
}

public sealed record RoundCounts(int Round, PeopleCounts People);
