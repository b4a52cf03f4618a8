using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Asking;

/// <summary>What this slice counts people for. Small talk is in no count.</summary>
internal static class Counts
{
    public static IEnumerable<TurnWrite> Of(AskedQuestion question)
    {
        if (question.Outcome == MatchOutcome.Talk || question.PersonKey is not { } person)
            yield break;
        yield return new PersonCounted(Subject.Asked, null, person, question.AskedAt);
        if (question.Outcome == MatchOutcome.NoAnswer)
            yield return new PersonCounted(Subject.NoAnswer, null, person, question.AskedAt);
        if (question.ArticleId is { } article)
            yield return Shown(article, person, question.AskedAt);
    }

    public static TurnWrite Shown(string article, long person, DateTimeOffset at) => new PersonCounted(Subject.Shown(article), null, person, at);

    public static TurnWrite Confirmed(string article, long person, DateTimeOffset at) => new PersonCounted(Subject.Confirmed(article), null, person, at);

    public static TurnWrite NotSorted(string article, long person, DateTimeOffset at) => new PersonCounted(Subject.NotSorted(article), null, person, at);
}
