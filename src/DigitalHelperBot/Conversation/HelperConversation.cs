using System.Collections.Concurrent;
using DigitalHelperBot.Asking;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Sites.Workplaces;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Conversation;

/// <summary>All that the bot can do, in one switch. A repeated turn has no effect; what a turn does is committed before anything is said.</summary>
public sealed partial class HelperConversation(
    Answerer answerer, Edits edits, CardPresses presses, Reactions reactions, Greeter greeter,
    TellingPresses told, ToldPresses toldPresses, Wishes wishes, NextChat nextChat, ItChannels itChannels, ItLines itLines, HeardInPerson heardInPerson, MyQuestions myQuestions, OwnData ownData,
    SiteAnswers siteAnswers, PersonSites personSites, SiteRegister sites,
    PersonKeys people, CommittedTurns committed, Outbox outbox, ReplyDrawing drawing, RowKeys keys,
    AnswerMetrics metrics, TimeProvider time, ILogger<HelperConversation> logger) : IConversation
{
    private readonly ConcurrentDictionary<string, Task<TurnResult>> _inProgress = new();

    public async Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (TurnKeys.Of(turn) is not { } key)
            return TurnResult.Nothing;
        var mine = new TaskCompletionSource<TurnResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _inProgress.GetOrAdd(key, mine.Task);
        if (first != mine.Task)
            return await first.WaitAsync(cancellationToken) with { Replies = [] };
        try
        {
            var result = await HandleAsync(turn, key, cancellationToken);
            mine.SetResult(result);
            return result;
        }
        catch (Exception e)
        {
            mine.SetException(e);
            // A repeat may be waiting for it, or nobody: either way it has been seen.
            _ = mine.Task.Exception;
            throw;
        }
        finally
        {
            _inProgress.TryRemove(key, out _);
        }
    }

    private async ValueTask<Answer> AnswerAsync(Turn turn, long turnId, Asker asker, CancellationToken cancellationToken) => turn.Kind switch
    {
        TurnKind.Message or TurnKind.EditedMessage when MyQuestions.AreAskedFor(turn.Text) => await myQuestions.ShowAsync(turn, asker.Key, cancellationToken),
        TurnKind.Message or TurnKind.EditedMessage when OwnDataWishes.Of(turn.Text) is { } wish => await ownData.DoAsync(wish, turn, asker.Key, cancellationToken),
        TurnKind.Message or TurnKind.EditedMessage when siteAnswers.Read(turn, asker.Key) is { } answerOnSite => answerOnSite(),
        TurnKind.Message => TellingLines.Of(turn.Text) switch
        {
            TellingLine.StopTellingMe => wishes.Stop(turn, asker.Key),
            TellingLine.TellMeAgain => wishes.TellAgain(turn, asker.Key),
            TellingLine.UseThisChannelForIt => await itChannels.OfferAsync(turn, cancellationToken),
            TellingLine.HeardInPerson => await itLines.HeardAsync(turn, PlaceOf, heardInPerson.Record, cancellationToken),
            _ => siteAnswers.AskAfter(answerer.Ask(turn, turnId, asker), turn, asker.Key),
        },
        TurnKind.EditedMessage => await edits.AskAgainAsync(turn, TurnKeys.OfMessageBeforeEdit(turn), asker, cancellationToken),
        TurnKind.AttachmentOnly => greeter.NoPictures(turn, asker),
        TurnKind.CardAction => turn.CardAction!.Verb switch
        {
            AskingVerbs.Choose => await presses.ChooseAsync(turn, turnId, asker, cancellationToken),
            AskingVerbs.None => await presses.NoneOfTheseAsync(turn, asker, cancellationToken),
            AskingVerbs.Detail => await presses.AddDetailAsync(turn, asker, cancellationToken),
            AskingVerbs.DontTell => await presses.DontTellAsync(turn, asker, cancellationToken),
            AskingVerbs.Topics => presses.Topics(turn),
            AskingVerbs.SomethingElse => greeter.SomethingElse(turn),
            WalkthroughVerbs.Steps => await presses.StepsAsync(turn, asker, cancellationToken),
            WalkthroughVerbs.Worked => await presses.WorkedAsync(turn, asker, cancellationToken),
            WalkthroughVerbs.NotSorted => await presses.NotSortedAsync(turn, asker, cancellationToken),
            WalkthroughVerbs.Stuck => await presses.StuckAsync(turn, asker, cancellationToken),
            WalkthroughVerbs.TellIt => await presses.AddDetailAsync(turn, asker, cancellationToken),
            TellingVerbs.Sorted => await toldPresses.SaidAsync(turn, asker.Key, asker.Site, TellingResult.Sorted, cancellationToken),
            TellingVerbs.StillStuck => await toldPresses.SaidAsync(turn, asker.Key, asker.Site, TellingResult.Stuck, cancellationToken),
            TellingVerbs.Steps => await told.StepsAsync(turn, asker.Key, cancellationToken),
            WorkplaceVerbs.Find => siteAnswers.Find(turn, asker.Key),
            WorkplaceVerbs.Pick => siteAnswers.Pick(turn, asker.Key),
            WorkplaceVerbs.NotNow => siteAnswers.NotNow(turn, asker.Key),
            KnownProblemVerbs.SomethingElse => await presses.NotThisProblemAsync(turn, asker, cancellationToken),
            PrivacyVerbs.ShowMore => await ownData.ShowMoreAsync(turn, asker.Key, cancellationToken),
            PrivacyVerbs.Forget => await ownData.ForgetAsync(turn, asker.Key, cancellationToken),
            PrivacyVerbs.KeepAll => ownData.KeepAll(turn),
            _ => greeter.CardTooOld(turn),
        },
        TurnKind.Feedback => reactions.KeepFeedback(turn, asker),
        TurnKind.ReactionAdded or TurnKind.ReactionRemoved => reactions.Keep(turn, asker),
        TurnKind.Installed or TurnKind.MembersAdded => greeter.Welcome(turn),
        _ => Answer.Silence,
    };

    public Task OnDeliveredAsync(Reply reply, Delivery delivery, CancellationToken cancellationToken)
    {
        // A reply that was not stored is not in the outbox. One that failed may still arrive: its row waits for the next look.
        if (reply.Key == 0 || delivery.Outcome == DeliveryOutcome.Failed)
            return Task.CompletedTask;
        return delivery.Outcome switch
        {
            DeliveryOutcome.Delivered => Delivered(reply.Key),
            DeliveryOutcome.Uncertain => outbox.UncertainAsync(reply.Key),
            _ => outbox.NotSentAsync(reply.Key),
        };
    }

    public async Task<IReadOnlyList<Reply>> TakeUnsentAsync(CancellationToken cancellationToken)
    {
        var unsent = await outbox.TakeUnsentAsync(time.GetUtcNow(), cancellationToken);
        metrics.OutboxHolds(await outbox.CountWaitingAsync(cancellationToken));
        return [.. unsent.Select(u => DrawOrSkip(u.Reply)).OfType<Reply>()];
    }

    /// <summary>Where IT heard something: one of our sites, or what they called it while no sites are known.</summary>
    private HeardPlace PlaceOf(string typed) => sites.Current switch
    {
        { Open.Count: 0 } => new(typed, typed),
        var known when known.Search(typed).Sure is { } site => new(site.Code, site.Name),
        _ => new(null, null),
    };

    /// <summary>Nobody waits for the row to go: a stop stores all that is on its way.</summary>
    private Task Delivered(long key)
    {
        _ = outbox.DeliveredAsync(key);
        return Task.CompletedTask;
    }

    /// <summary>One that cannot be drawn must not keep back the others. It is tried again, and listed in the end.</summary>
    private Reply? DrawOrSkip(PromisedReply promised)
    {
        try
        {
            return drawing.Draw(promised);
        }
        catch (Exception failure)
        {
            LogNotDrawn(promised.Content.Kind, failure.GetType().Name);
            return null;
        }
    }

    private async Task<TurnResult> HandleAsync(Turn turn, string key, CancellationToken cancellationToken)
    {
        var turnId = keys.Next();
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var person = await people.MeetAsync(turn.TenantId, turn.PersonId, cancellationToken);
                var asker = new Asker(person.Key, person.ToldWhatIsKeptAt is null, personSites.CodeOf(person.Key));
                var answer = await AnswerAsync(turn, turnId, asker, cancellationToken);
                if (ReferenceEquals(answer, Answer.Silence))
                    return TurnResult.Nothing;
                answer = nextChat.With(answer, turn, asker.Key);
                try
                {
                    var result = await committed.CommitAsync(turn, key, turnId, person, answer, cancellationToken);
                    metrics.Answered(turn, answer);
                    return result;
                }
                catch (StaleTurnException) when (attempt < 3)
                {
                    people.Forget(turn.TenantId, turn.PersonId);
                }
            }
        }
        catch (CommitException e)
        {
            LogNotStored(turn.Kind, e.GetType().Name);
            return WithoutStoring(turn, turnId);
        }
    }

    /// <summary>Articles are in memory, so a question can still be answered. A need that was not noted is not said to be.</summary>
    private TurnResult WithoutStoring(Turn turn, long turnId)
    {
        var isQuestion = turn.Kind == TurnKind.Message && !MyQuestions.AreAskedFor(turn.Text) && OwnDataWishes.Of(turn.Text) is null;
        var answer = isQuestion ? answerer.Ask(turn, turnId, default) : Answer.Silence;
        return committed.Unstored(turn, answer.Say is { Kind: WalkthroughContent.Kind } steps ? steps : greeter.CouldNotSave(turn).Say!);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An unsent reply of kind {Kind} could not be drawn: {Reason}.")]
    private partial void LogNotDrawn(string kind, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of kind {Kind} could not be stored: {Reason}.")]
    private partial void LogNotStored(TurnKind kind, string reason);
}
