using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>The question that a walkthrough answers, as far as this slice needs it.</summary>
/// <param name="Text">Masked.</param>
/// <param name="SiteId">Where the asker works, when it is known.</param>
public sealed record AnsweredQuestion(long Id, long? PersonKey, string Text, string? SiteId);

/// <summary>What a person says about a walkthrough: it worked, it is not sorted, or they are stuck at a step.</summary>
public sealed class WalkthroughEnds(Signals signals, RowKeys keys, TimeProvider time)
{
    public Answer Worked(AnsweredQuestion question, Article article, Device device, string? locale) =>
        Ended(question, article, WalkthroughEnd.Worked, device, null, locale);

    public Answer NotSorted(AnsweredQuestion question, Article article, Device device, string? locale) =>
        Ended(question, article, WalkthroughEnd.NotSorted, device, null, locale);

    public Answer Stuck(AnsweredQuestion question, Article article, Device device, int step, string? locale) =>
        Ended(question, article, WalkthroughEnd.Stuck, device, step, locale);

    private Answer Ended(AnsweredQuestion question, Article article, WalkthroughEnd end, Device device, int? step, string? locale)
    {
        var now = time.GetUtcNow();
        var outcome = new WalkthroughEnded(new WalkthroughOutcome
        {
            Id = keys.Next(),
            QuestionId = question.Id,
            PersonKey = question.PersonKey,
            ArticleId = article.Id,
            End = end,
            Device = device,
            Step = step,
            At = now,
        });
        var say = new WalkthroughEndContent(question.Id, article.Id, end, device, step, locale).ToReply();
        return end == WalkthroughEnd.Worked
            ? new Answer(say, outcome)
            : new Answer(say, [outcome, .. signals.Record(new Signal
            {
                Id = keys.Next(),
                QuestionId = question.Id,
                PersonKey = question.PersonKey,
                SiteId = question.SiteId,
                Kind = end == WalkthroughEnd.Stuck ? SignalKind.StuckAtStep : SignalKind.NotSorted,
                Text = question.Text,
                ArticleId = article.Id,
                Device = device,
                Step = step,
                At = now,
            })]);
    }
}
