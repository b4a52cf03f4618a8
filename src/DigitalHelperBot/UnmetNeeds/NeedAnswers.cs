using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Answers to needs. Each starts a round in which everyone is told who had the need and has not said that it is sorted.</summary>
public sealed class NeedAnswers(NeedChanges changes, ArticleLibrary.ArticleLibrary library, Rounds rounds, NeedEvents events, RowKeys keys, TimeProvider time)
{
    /// <summary>An article answers it. Everyone who had it and has not said that it is sorted is told.</summary>
    /// <param name="alsoSignals">Signals of other needs that the article answers too; they move here first, so that whoever gave them is told.</param>
    public async Task AnswerAsync(long needId, string articleId, IReadOnlyList<long> alsoSignals, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alsoSignals);
        if (!library.Current.Articles.ContainsKey(articleId))
            throw new NeedRefusedException($"There is no article \"{articleId}\". Publish it first: people are told with its steps.");
        var before = await changes.FindAsync(needId, cancellationToken);
        var moved = await PutAsync(alsoSignals, needId, cancellationToken);
        var after = Answered(before, NeedState.Answered);
        (after.ArticleId, after.Signpost) = (articleId, null);
        await SaveAnswerAsync(before, after, NeedChangeKind.Answered, by, articleId, moved, cancellationToken);
    }

    /// <summary>Written words answer it, without an article.</summary>
    public async Task AnswerInWordsAsync(long needId, string signpost, string by, CancellationToken cancellationToken)
    {
        signpost = NeedChanges.Clean(signpost, "Write what people are to be told.");
        var before = await changes.FindAsync(needId, cancellationToken);
        var after = Answered(before, NeedState.Answered);
        (after.ArticleId, after.Signpost) = (null, signpost);
        await SaveAnswerAsync(before, after, NeedChangeKind.Answered, by, null, [], cancellationToken);
    }

    /// <summary>Not ours: people are told where to turn.</summary>
    public async Task SignpostAsync(long needId, string signpost, string by, CancellationToken cancellationToken)
    {
        signpost = NeedChanges.Clean(signpost, "Write where people are to turn.");
        var before = await changes.FindAsync(needId, cancellationToken);
        var after = Answered(before, NeedState.Signposted);
        (after.ArticleId, after.Signpost) = (null, signpost);
        await SaveAnswerAsync(before, after, NeedChangeKind.Signposted, by, null, [], cancellationToken);
    }

    private async Task<List<PutSignal>> PutAsync(IReadOnlyList<long> signals, long to, CancellationToken cancellationToken)
    {
        if (signals.Count == 0)
            return [];
        var rows = await changes.SignalsAsync(signals, cancellationToken);
        return [.. rows.Where(signal => signal.NeedId is { } from && from != to).Select(signal => new PutSignal(signal, signal.NeedId!.Value, to, DecidedBy.Person))];
    }

    private Task SaveAnswerAsync(Need before, Need after, NeedChangeKind kind, string by, string? why, List<PutSignal> moved, CancellationToken cancellationToken)
    {
        var noted = changes.Note(before.Id, kind, by, why);
        List<TurnWrite> writes =
        [
            .. changes.Put(moved),
            .. moved.Select(one => one.From).Distinct().Select(from => changes.Note(from, NeedChangeKind.SignalMoved, by, $"to {before.Id}")),
            new NeedChanged(before, after),
            noted,
            .. rounds.Writes(new RoundStart(after.Id, after.Round, after.ArticleId, after.Signpost, by)),
        ];
        if (events.AreWanted)
            writes.Add(new NeedEventRaised(keys.Next(), after.Id, NeedEventKind.Answered, time.GetUtcNow(), noted.Id));
        var emptied = moved.Select(one => one.From).Distinct().ToArray();
        writes.AddRange(emptied.SelectMany(EmptyNeedGone.All));
        return changes.CommitAsync(writes, cancellationToken);
    }

    private Need Answered(Need before, NeedState state)
    {
        var after = NeedChanges.Copy(before);
        (after.State, after.Round, after.AnsweredAt, after.ConfirmedAt) = (state, before.Round + 1, time.GetUtcNow(), null);
        return after;
    }
}
