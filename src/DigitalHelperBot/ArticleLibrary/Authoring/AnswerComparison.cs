using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>Holds the matcher that answers now against the one that would, wording by wording.</summary>
internal sealed class AnswerComparison(string articleId, Matcher now, Matcher then)
{
    /// <summary>Null when the answer stays the same.</summary>
    public ChangedAnswer? Compare(AskedWording wording)
    {
        var (before, after) = (AnswerOf(now, wording.Text), AnswerOf(then, wording.Text));
        return before == after ? null : new ChangedAnswer(wording.QuestionId, wording.Times, KindOf(before, after), before, after);
    }

    /// <summary>What the article would do for an open need; null when nothing that it does not do already.</summary>
    public MetNeed? Compare(long needId, IReadOnlyCollection<NeedWording> wordings)
    {
        var would = wordings.Select(w => (w.Signals, Met: Meets(then, w.Text))).ToArray();
        var (answered, offered) = (would.Where(w => w.Met == MatchOutcome.Answered).Sum(w => w.Signals), would.Where(w => w.Met == MatchOutcome.Offered).Sum(w => w.Signals));
        return answered + offered == 0 ? null : new MetNeed(needId, answered, offered, wordings.Sum(w => w.Signals));
    }

    private static string? AnswerOf(Matcher matcher, string text) => matcher.Match(text) is { Outcome: MatchOutcome.Answered } found ? found.Ranked[0].ArticleId : null;

    private AnswerChange KindOf(string? before, string? after) =>
        after == articleId ? before is null ? AnswerChange.Gained : AnswerChange.Taken
        : before == articleId ? AnswerChange.Lost
        : AnswerChange.Other;

    private MatchOutcome Meets(Matcher matcher, string text)
    {
        var found = matcher.Match(text);
        return found.Outcome switch
        {
            MatchOutcome.Answered when found.Ranked[0].ArticleId == articleId => MatchOutcome.Answered,
            MatchOutcome.Offered when found.Ranked.Take(found.OfferCount).Any(m => m.ArticleId == articleId) => MatchOutcome.Offered,
            _ => MatchOutcome.NoAnswer,
        };
    }
}
