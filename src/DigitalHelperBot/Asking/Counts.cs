using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Asking;

/// <summary>What this slice counts people for. Small talk is in no count.</summary>
public sealed class Counts(RunningCounts running)
{
    /// <summary>Whoever was shown an article, or told that there is none, has asked.</summary>
    public IReadOnlyList<TurnWrite> Of(AskedQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Outcome == MatchOutcome.Talk || question.PersonKey is not { } person)
            return [];
        var marks = question is { Outcome: MatchOutcome.NoAnswer, ArticleId: null } ? Marks.Asked | Marks.NoAnswer : Marks.Asked;
        return running.Count(marks, question.ArticleId, question.SiteId, person, question.AskedAt);
    }

    public IReadOnlyList<TurnWrite> Asked(Asker asker, DateTimeOffset at) => running.Count(Marks.Asked, null, asker.Site, asker.Key, at);

    public IReadOnlyList<TurnWrite> Shown(string article, Asker asker, DateTimeOffset at) => running.Count(Marks.Asked, article, asker.Site, asker.Key, at);

    public IReadOnlyList<TurnWrite> Confirmed(string article, Asker asker, DateTimeOffset at) => running.Count(Marks.Confirmed, article, asker.Site, asker.Key, at);

    public IReadOnlyList<TurnWrite> NotSorted(string article, Asker asker, DateTimeOffset at) => running.Count(Marks.NotSorted, article, asker.Site, asker.Key, at);
}
