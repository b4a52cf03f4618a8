using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Asking;

/// <summary>What this slice counts people for. Small talk is in no count.</summary>
internal static class Counts
{
    /// <summary>One row, since each costs: whoever was shown an article, or told that there is none, has asked.</summary>
    public static IEnumerable<TurnWrite> Of(AskedQuestion question)
    {
        if (question.Outcome == MatchOutcome.Talk || question.PersonKey is not { } person)
            yield break;
        var subject = question switch
        {
            { ArticleId: { } article } => Subject.Shown(article),
            { Outcome: MatchOutcome.NoAnswer } => Subject.NoAnswer,
            _ => Subject.Asked,
        };
        yield return new PersonCounted(subject, question.SiteId, person, question.AskedAt);
    }

    public static TurnWrite Asked(Asker asker, DateTimeOffset at) => new PersonCounted(Subject.Asked, asker.Site, asker.Key, at);

    public static TurnWrite Shown(string article, Asker asker, DateTimeOffset at) => new PersonCounted(Subject.Shown(article), asker.Site, asker.Key, at);

    public static TurnWrite Confirmed(string article, Asker asker, DateTimeOffset at) => new PersonCounted(Subject.Confirmed(article), asker.Site, asker.Key, at);

    public static TurnWrite NotSorted(string article, Asker asker, DateTimeOffset at) => new PersonCounted(Subject.NotSorted(article), asker.Site, asker.Key, at);
}
