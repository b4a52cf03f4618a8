using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What every change of a need by a person takes: the rows as they are, one transaction with the line of history, and the index brought up to it.</summary>
public sealed class NeedChanges(IDbContextFactory<HelperDb> database, TurnWriter writer, NeedReading reading, RunningCounts counts, RowKeys keys, TimeProvider time)
{
    private const int LongestText = 1000;

    /// <exception cref="NeedRefusedException">There is none, or it is part of another.</exception>
    public async Task<Need> FindAsync(long needId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var need = await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == needId, cancellationToken)
            ?? throw new NeedRefusedException($"There is no need {needId}. \"needs list\" shows them.");
        return need.State != NeedState.Merged ? need : throw new NeedRefusedException($"Need {needId} is part of need {need.MergedInto} now. Use that, or undo the merge.");
    }

    /// <summary>The need and every need that is part of it.</summary>
    public async Task<HashSet<long>> FamilyAsync(long needId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        HashSet<long> family = [needId];
        for (var newest = family.ToArray(); newest.Length > 0;)
        {
            newest = await db.Set<Need>().Where(row => row.MergedInto != null && newest.Contains(row.MergedInto.Value)).Select(row => row.Id).ToArrayAsync(cancellationToken);
            family.UnionWith(newest);
        }

        return family;
    }

    public async Task<List<Signal>> SignalsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<Signal>().AsNoTracking().Where(signal => ids.Contains(signal.Id)).ToListAsync(cancellationToken);
        var missing = ids.Except(rows.Select(signal => signal.Id)).ToArray();
        if (missing.Length > 0)
            throw new NeedRefusedException($"There is no signal {missing[0]}. \"needs show\" lists a need's signals.");
        return rows.Count > 0 ? rows : throw new NeedRefusedException("Name at least one signal.");
    }

    public async Task CommitAsync(IReadOnlyList<TurnWrite> writes, CancellationToken cancellationToken)
    {
        try
        {
            await writer.CommitAsync(writes, cancellationToken);
        }
        catch (StaleTurnException)
        {
            throw new NeedRefusedException("Somebody else has changed this need in the meantime. Look at it again.");
        }

        await reading.CatchUpAsync(cancellationToken);
    }

    /// <summary>Puts signals into other needs, and counts those needs anew for the weeks that are not frozen.</summary>
    internal IReadOnlyList<TurnWrite> Put(IReadOnlyList<PutSignal> signals) => counts.Around(
        [.. signals.Select(one => new MovedSign(one.Signal.PersonKey, one.Signal.At, one.From, one.To))],
        signals.Select(one => new SignalPut(one.Signal.Id, one.From, one.To, one.By)));

    internal ChangeNoted Note(long needId, NeedChangeKind kind, string? by, string? why, NeedUndo? undo = null) => new(new NeedChange
    {
        Id = keys.Next(),
        NeedId = needId,
        At = time.GetUtcNow(),
        By = by,
        Kind = kind,
        Why = why,
        Undo = undo?.ToJson(),
    });

    public static string Clean(string text, string orElse)
    {
        text = text.Trim();
        if (text.Length == 0)
            throw new NeedRefusedException(orElse);
        return text.Length <= LongestText ? text : throw new NeedRefusedException($"That is too long. Use at most {LongestText} characters.");
    }

    public static Need Copy(Need need) => new()
    {
        Id = need.Id,
        Title = need.Title,
        TitleSignalId = need.TitleSignalId,
        NamedBy = need.NamedBy,
        State = need.State,
        Urgent = need.Urgent,
        ArticleId = need.ArticleId,
        Signpost = need.Signpost,
        Round = need.Round,
        FirstHeardAt = need.FirstHeardAt,
        AnsweredAt = need.AnsweredAt,
        ConfirmedAt = need.ConfirmedAt,
        ReopenedAt = need.ReopenedAt,
        ReopenedCount = need.ReopenedCount,
        MergedInto = need.MergedInto,
    };
}

/// <summary>A signal, and where it is put.</summary>
internal sealed record PutSignal(Signal Signal, long From, long To, DecidedBy By);
