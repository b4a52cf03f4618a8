using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Asking;

/// <summary>A question goes in; an answer, an offer, a question back or an honest "not yet" comes out.</summary>
public sealed class Answerer(ArticleLibrary.ArticleLibrary library, RecentAnswers recent, WalkthroughEnds walkthroughs, Signals signals, Counts counts, RunningProblems problems, SiteRegister sites, RowKeys keys)
{
    private const int MostOffered = 3;

    /// <param name="turn">What was typed.</param>
    /// <param name="questionId">The turn's row key, or the first question's when this is an edit of it.</param>
    /// <param name="asker">Who asks, and whether they have yet to be told what is kept.</param>
    /// <param name="firstAsked">When, if the question was written down before and is now changed.</param>
    /// <param name="despiteProblems">True when the person was told of a known problem and means something else.</param>
    public Answer Ask(Turn turn, long questionId, Asker asker, DateTimeOffset? firstAsked = null, bool despiteProblems = false)
    {
        var snapshot = library.Current;
        var before = recent.Find(turn.ConversationId, asker.Key);
        var result = snapshot.Matcher.Match(turn.Text, before?.ToMemory());
        if (before is not null && FollowUp(turn, result, before, snapshot, asker) is { } followUp)
            return followUp;

        var masked = PersonalData.Mask(turn.Text);
        var article = result.Outcome == MatchOutcome.Answered ? result.Ranked[0].ArticleId : null;
        var offered = result.Outcome == MatchOutcome.Offered ? TopIds(result, result.OfferCount) : [];
        var question = new AskedQuestion
        {
            Id = questionId,
            PersonKey = asker.Key,
            AskedAt = turn.ReceivedAt,
            Text = masked,
            Outcome = result.Outcome,
            ArticleId = article,
            Offered = offered.Count == 0 ? null : string.Join(' ', offered),
            Answerable = result.Answerable,
            Scope = turn.Scope,
            ThreadId = turn.Scope == ConversationScope.Personal ? null : turn.ConversationId,
            Platform = turn.Platform,
            SiteId = asker.Site,
        };

        List<TurnWrite> writes = [firstAsked is null ? new QuestionAsked(question) : new QuestionEdited(question)];
        if (firstAsked is { } first)
            writes.AddRange(signals.Withdraw(questionId, asker.Key, first));
        if (!despiteProblems && result.Outcome != MatchOutcome.Talk && problems.Find(turn.Text, sites.Current.Find(asker.Site)?.Names) is { } problem)
        {
            writes.AddRange([problems.Shown(problem.Id, asker.Key, questionId, turn.ReceivedAt), .. counts.Asked(asker, turn.ReceivedAt)]);
            return new Answer(new ProblemContent(questionId, problem.Says, asker.NotYetTold, turn.Activity.Locale).ToReply(), writes) { TellsWhatIsKept = asker.NotYetTold };
        }

        if (result.Outcome == MatchOutcome.NoAnswer)
            writes.AddRange(signals.Record(Missed(question)));
        writes.AddRange(counts.Of(question));

        recent.Remember(turn.ConversationId, asker.Key, new RecentAnswer(questionId, turn.Text, article ?? before?.ArticleId));
        return new Answer(Say(turn, result, question, offered, asker), writes)
        {
            TellsWhatIsKept = asker.NotYetTold,
            LeavesRoom = result.Outcome != MatchOutcome.Talk && (article is null || !snapshot.Articles[article].Urgent),
        };
    }

    private static ReplyContent Say(Turn turn, MatchResult result, AskedQuestion question, IReadOnlyList<string> offered, Asker asker)
    {
        var locale = turn.Activity.Locale;
        return result.Outcome switch
        {
            MatchOutcome.Answered => new WalkthroughContent(question.Id, question.ArticleId!, result.Device ?? Platforms.DeviceOf(turn.Platform), asker.NotYetTold, locale).ToReply(),
            MatchOutcome.Offered => new OfferContent(question.Id, offered, asker.NotYetTold, locale).ToReply(),
            MatchOutcome.AskedBack => new AskBackContent(question.Id, result.Categories, asker.NotYetTold, locale).ToReply(),
            MatchOutcome.Talk when result.Talk is TalkKind.Help or TalkKind.WhatCanYouDo => new TopicsContent(0, null, asker.NotYetTold, locale).ToReply(),
            MatchOutcome.Talk => new SaidContent(Sentence.SmallTalk, asker.NotYetTold, locale, result.Talk).ToReply(),
            _ => new NoAnswerContent(question.Id, question.Text, TopIds(result, MostOffered), asker.NotYetTold, locale).ToReply(),
        };
    }

    /// <summary>A message about the last answer. Null when it is a question of its own.</summary>
    private Answer? FollowUp(Turn turn, MatchResult result, RecentAnswer before, LibrarySnapshot snapshot, Asker asker)
    {
        if (before.ArticleId is null || !snapshot.Articles.TryGetValue(before.ArticleId, out var article))
            return null;
        var question = new AnsweredQuestion(before.QuestionId, asker.Key, PersonalData.Mask(before.Question), asker.Site);
        var device = result.Device ?? Platforms.DeviceOf(turn.Platform);
        var locale = turn.Activity.Locale;
        switch (result.FollowUp)
        {
            case FollowUpKind.OtherDevice:
                return new Answer(new WalkthroughContent(before.QuestionId, article.Id, device, asker.NotYetTold, locale).ToReply()) { TellsWhatIsKept = asker.NotYetTold };
            case FollowUpKind.StillStuck:
                var notSorted = walkthroughs.NotSorted(question, article, device, locale);
                return notSorted with { Writes = [.. notSorted.Writes, new QuestionResultSaid(question.Id, QuestionResult.NotSorted, turn.ReceivedAt), .. counts.NotSorted(article.Id, asker, turn.ReceivedAt)] };
            case FollowUpKind.Worked:
                var worked = walkthroughs.Worked(question, article, device, locale);
                return worked with { Writes = [.. worked.Writes, new QuestionResultSaid(question.Id, QuestionResult.Confirmed, turn.ReceivedAt), .. counts.Confirmed(article.Id, asker, turn.ReceivedAt)] };
            default:
                return null;
        }
    }

    private Signal Missed(AskedQuestion question) => new()
    {
        Id = keys.Next(),
        QuestionId = question.Id,
        PersonKey = question.PersonKey,
        SiteId = question.SiteId,
        Kind = SignalKind.NoAnswer,
        Text = question.Text,
        Device = Platforms.DeviceOf(question.Platform),
        At = question.AskedAt,
    };

    private static IReadOnlyList<string> TopIds(MatchResult result, int count) =>
        [.. result.Ranked.Take(Math.Min(count, MostOffered)).Select(m => m.ArticleId)];
}
