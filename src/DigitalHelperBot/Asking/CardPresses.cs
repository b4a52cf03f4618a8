using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Asking;

/// <summary>What happens when a button is pressed. A payload can be edited by whoever presses, so each part is checked again: the question must exist, and be the presser's own.</summary>
public sealed class CardPresses(ArticleLibrary.ArticleLibrary library, Questions questions, Answerer answerer, RecentAnswers recent, WalkthroughEnds walkthroughs, Signals signals, Counts counts, RowKeys keys, TimeProvider time)
{
    /// <summary>An article chosen from an offer, a list of topics or the nearest ones.</summary>
    public async Task<Answer> ChooseAsync(Turn turn, long turnId, Asker asker, CancellationToken cancellationToken)
    {
        var press = Press.Of(turn);
        if (Find(press) is not { } article)
            return Say(Sentence.ArticleGone, turn);
        if (press.Question == 0)
            return LookedUp(turn, turnId, asker, article);
        return await OwnAsync(turn, asker, question =>
        {
            recent.Remember(turn.ConversationId, asker.Key, new RecentAnswer(question.Id, question.Text, article.Id));
            return new Answer(Show(turn, question.Id, article, press.Device, asker), [new ArticleChosen(question.Id, article.Id), .. counts.Shown(article.Id, asker, turn.ReceivedAt)]) { TellsWhatIsKept = asker.NotYetTold };
        }, cancellationToken);
    }

    /// <summary>The steps once more, or on another device.</summary>
    public async Task<Answer> StepsAsync(Turn turn, Asker asker, CancellationToken cancellationToken)
    {
        var press = Press.Of(turn);
        return Find(press) is { } article
            ? await OwnAsync(turn, asker, question => new Answer(Show(turn, question.Id, article, press.Device, asker)) { TellsWhatIsKept = asker.NotYetTold }, cancellationToken)
            : Say(Sentence.ArticleGone, turn);
    }

    /// <summary>IT know of something, but the person meant something else: the question is answered after all.</summary>
    public Task<Answer> NotThisProblemAsync(Turn turn, Asker asker, CancellationToken cancellationToken) => OwnAsync(turn, asker, question =>
    {
        var answer = answerer.Ask(turn with { Text = question.Text }, question.Id, asker, firstAsked: question.AskedAt, despiteProblems: true);
        return answer with { Writes = [new ProblemNotMeant(question.Id, asker.Key), .. answer.Writes] };
    }, cancellationToken);

    /// <summary>"None of these": an unmet need, without the person filling anything in.</summary>
    public Task<Answer> NoneOfTheseAsync(Turn turn, Asker asker, CancellationToken cancellationToken) =>
        OwnAsync(turn, asker, question => new Answer(
            new NoAnswerContent(question.Id, question.Text, [], false, turn.Activity.Locale).ToReply(),
            [.. signals.Record(SignalOf(question, asker, SignalKind.NoneOfThese))]), cancellationToken);

    public async Task<Answer> AddDetailAsync(Turn turn, Asker asker, CancellationToken cancellationToken)
    {
        var detail = Press.Of(turn).Detail;
        if (string.IsNullOrWhiteSpace(detail))
            return Say(Sentence.DetailEmpty, turn);
        var masked = PersonalData.Mask(CleanText.Of(detail));
        return await OwnAsync(turn, asker, question => new Answer(
            new SaidContent(Sentence.DetailKept, false, turn.Activity.Locale).ToReply(),
            [.. signals.Tell(SignalOf(question, asker, SignalKind.ToldIt), masked)]), cancellationToken);
    }

    /// <summary>"Don't tell me": IT still see the need, and this person hears no more of it.</summary>
    public Task<Answer> DontTellAsync(Turn turn, Asker asker, CancellationToken cancellationToken) =>
        OwnAsync(turn, asker, question => new Answer(
            new SaidContent(Sentence.WontTell, false, turn.Activity.Locale).ToReply(),
            new AskerWantsQuiet(question.Id)), cancellationToken);

    public Task<Answer> WorkedAsync(Turn turn, Asker asker, CancellationToken cancellationToken) =>
        EndAsync(turn, asker, QuestionResult.Confirmed, (question, article, press) => walkthroughs.Worked(question, article, press.Device, turn.Activity.Locale), cancellationToken);

    public Task<Answer> NotSortedAsync(Turn turn, Asker asker, CancellationToken cancellationToken) =>
        EndAsync(turn, asker, QuestionResult.NotSorted, (question, article, press) => walkthroughs.NotSorted(question, article, press.Device, turn.Activity.Locale), cancellationToken);

    public Task<Answer> StuckAsync(Turn turn, Asker asker, CancellationToken cancellationToken) =>
        EndAsync(turn, asker, QuestionResult.NotSorted, (question, article, press) => walkthroughs.Stuck(question, article, press.Device, StepOf(article, press), turn.Activity.Locale), cancellationToken);

    /// <summary>The list of topics, or of one category's articles.</summary>
    public Answer Topics(Turn turn)
    {
        var press = Press.Of(turn);
        var category = library.Current.Categories.Any(c => c.Id == press.Category) ? press.Category : null;
        return new Answer(new TopicsContent(press.Question, category, false, turn.Activity.Locale).ToReply());
    }

    private async Task<Answer> EndAsync(Turn turn, Asker asker, QuestionResult result, Func<AnsweredQuestion, Article, Press, Answer> end, CancellationToken cancellationToken)
    {
        var press = Press.Of(turn);
        if (Find(press) is not { } article)
            return Say(Sentence.ArticleGone, turn);
        return await OwnAsync(turn, asker, question =>
        {
            var ended = end(new AnsweredQuestion(question.Id, asker.Key, question.Text, asker.Site), article, press);
            var counted = result == QuestionResult.Confirmed ? counts.Confirmed(article.Id, asker, turn.ReceivedAt) : counts.NotSorted(article.Id, asker, turn.ReceivedAt);
            return ended with { Writes = [.. ended.Writes, new QuestionResultSaid(question.Id, result, time.GetUtcNow()), .. counted] };
        }, cancellationToken);
    }

    private async Task<Answer> OwnAsync(Turn turn, Asker asker, Func<FoundQuestion, Answer> answer, CancellationToken cancellationToken)
    {
        var question = await questions.FindAsync(Press.Of(turn).Question, cancellationToken);
        if (question is null)
            return Say(Sentence.CardTooOld, turn);
        return question.PersonKey == asker.Key ? answer(question) : Say(Sentence.NotYours, turn);
    }

    /// <summary>Chosen from a list, with nothing typed: counted as a question in the article's own words.</summary>
    private Answer LookedUp(Turn turn, long turnId, Asker asker, Article article)
    {
        recent.Remember(turn.ConversationId, asker.Key, new RecentAnswer(turnId, article.Title, article.Id));
        var question = new AskedQuestion
        {
            Id = turnId,
            PersonKey = asker.Key,
            AskedAt = turn.ReceivedAt,
            Text = article.Title,
            Outcome = MatchOutcome.Answered,
            ArticleId = article.Id,
            Answerable = 1,
            Scope = turn.Scope,
            ThreadId = turn.Scope == ConversationScope.Personal ? null : turn.ConversationId,
            Platform = turn.Platform,
            SiteId = asker.Site,
        };
        return new Answer(Show(turn, turnId, article, Press.Of(turn).Device, asker), [new QuestionAsked(question), .. counts.Of(question)]) { TellsWhatIsKept = asker.NotYetTold };
    }

    private Signal SignalOf(FoundQuestion question, Asker asker, SignalKind kind) => new()
    {
        Id = keys.Next(),
        QuestionId = question.Id,
        PersonKey = asker.Key,
        SiteId = asker.Site,
        Kind = kind,
        Text = question.Text,
        At = time.GetUtcNow(),
    };

    private static ReplyContent Show(Turn turn, long question, Article article, Device device, Asker asker) =>
        new WalkthroughContent(question, article.Id, device == Device.Any ? Platforms.DeviceOf(turn.Platform) : device, asker.NotYetTold, turn.Activity.Locale).ToReply();

    private static Answer Say(Sentence sentence, Turn turn) => new(new SaidContent(sentence, false, turn.Activity.Locale).ToReply());

    private Article? Find(Press press) => press.Article is { } id ? library.Current.Articles.GetValueOrDefault(id) : null;

    private static int StepOf(Article article, Press press) =>
        Math.Clamp(press.Step, 1, article.Devices.Max(d => d.Steps.Count));
}
