using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What IT do with needs. Each change is one transaction with its line of history; what a person decides stands.</summary>
public sealed class NeedsBoard(IDbContextFactory<HelperDb> database, NeedChanges changes, RowKeys keys)
{
    /// <summary>Somebody in IT is at it.</summary>
    /// <exception cref="NeedRefusedException">It is part of another need, or answered.</exception>
    public async Task WorkOnAsync(long needId, string by, CancellationToken cancellationToken)
    {
        var before = await changes.FindAsync(needId, cancellationToken);
        if (before.State is not NeedState.Heard)
            throw new NeedRefusedException($"Need {needId} is {Words.State(before.State)}. Only a need that was heard can be taken up.");
        var after = NeedChanges.Copy(before);
        after.State = NeedState.BeingWorkedOn;
        await SaveAsync(before, after, NeedChangeKind.BeingWorkedOn, by, null, [], cancellationToken);
    }

    /// <summary>Gives the need a name that the program leaves alone.</summary>
    public async Task RenameAsync(long needId, string title, string by, CancellationToken cancellationToken)
    {
        title = NeedChanges.Clean(title, "Give the need a name.");
        var before = await changes.FindAsync(needId, cancellationToken);
        var after = NeedChanges.Copy(before);
        (after.Title, after.TitleSignalId, after.NamedBy) = (title, null, DecidedBy.Person);
        await SaveAsync(before, after, NeedChangeKind.Renamed, by, null, [], cancellationToken);
    }

    /// <summary>The first need becomes part of the second. No signal and no telling moves, so that undoing it gives everything back as it was.</summary>
    public async Task MergeAsync(long needId, long into, string by, CancellationToken cancellationToken)
    {
        if (needId == into)
            throw new NeedRefusedException("A need cannot be merged into itself.");
        var before = await changes.FindAsync(needId, cancellationToken);
        var target = await changes.FindAsync(into, cancellationToken);
        var after = NeedChanges.Copy(before);
        (after.State, after.MergedInto) = (NeedState.Merged, target.Id);
        await SaveAsync(before, after, NeedChangeKind.Merged, by, $"into {target.Id}", [changes.Note(target.Id, NeedChangeKind.Merged, by, $"with {needId}")], cancellationToken);
    }

    /// <summary>Some of a need's signals become a need of their own.</summary>
    /// <returns>The new need's id.</returns>
    public async Task<long> SplitAsync(long needId, IReadOnlyList<long> signals, string? title, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signals);
        var before = await changes.FindAsync(needId, cancellationToken);
        var rows = await changes.SignalsAsync(signals, cancellationToken);
        var family = await changes.FamilyAsync(needId, cancellationToken);
        if (rows.Find(signal => signal.NeedId is not { } own || !family.Contains(own)) is { } other)
            throw new NeedRefusedException($"Signal {other.Id} is not in need {needId}. Only its own signals can be split off.");
        await using (var db = await database.CreateDbContextAsync(cancellationToken))
        {
            if (await db.Set<Signal>().CountAsync(signal => signal.NeedId != null && family.Contains(signal.NeedId.Value), cancellationToken) == rows.Count)
                throw new NeedRefusedException($"These are all the signals of need {needId}. Leave at least one in it, or rename the need instead.");
        }

        var first = rows.MinBy(signal => signal.At)!;
        var added = new Need
        {
            Id = keys.Next(),
            Title = title is null ? first.Text : NeedChanges.Clean(title, "Give the need a name."),
            TitleSignalId = title is null ? first.Id : null,
            NamedBy = title is null ? DecidedBy.Program : DecidedBy.Person,
            State = NeedState.Heard,
            Urgent = before.Urgent,
            FirstHeardAt = first.At,
        };
        var undo = new NeedUndo(null, [.. rows.Select(signal => new SignalBefore(signal.Id, signal.NeedId!.Value, signal.PlacedBy, added.Id))]);
        await changes.CommitAsync(
            [
                new NeedAdded(added),
                .. changes.Put([.. rows.Select(signal => new PutSignal(signal, signal.NeedId!.Value, added.Id, DecidedBy.Person))]),
                changes.Note(needId, NeedChangeKind.Split, by, $"off {added.Id}", undo),
                changes.Note(added.Id, NeedChangeKind.Started, by, $"split off {needId}"),
            ], cancellationToken);
        return added.Id;
    }

    /// <summary>Moves one signal to another need. The program leaves it there.</summary>
    public async Task MoveAsync(long signalId, long to, string by, CancellationToken cancellationToken)
    {
        var target = await changes.FindAsync(to, cancellationToken);
        var signal = (await changes.SignalsAsync([signalId], cancellationToken))[0];
        if (signal.NeedId is not { } from || from == to)
            throw new NeedRefusedException($"Signal {signalId} is in need {to} already.");
        var undo = new NeedUndo(null, [new SignalBefore(signalId, from, signal.PlacedBy, to)]);
        await changes.CommitAsync(
            [
                .. changes.Put([new PutSignal(signal, from, target.Id, DecidedBy.Person)]),
                changes.Note(from, NeedChangeKind.SignalMoved, by, $"to {to}", undo),
                changes.Note(to, NeedChangeKind.SignalMoved, by, $"from {from}"),
            ], cancellationToken);
    }

    /// <summary>Undoes the last change of this need that can be undone: a merge, a split, a moved signal, a name, a state before anyone was told.</summary>
    /// <returns>What was undone.</returns>
    public async Task<NeedChangeKind> UndoAsync(long needId, string by, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var change = await db.Set<NeedChange>().Where(row => row.NeedId == needId && row.Undo != null).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NeedRefusedException($"Need {needId} has no change that can be undone. Once people were told, that cannot be taken back.");
        var undo = NeedUndo.Of(change.Undo!);
        List<TurnWrite> writes = [new ChangeUndone(change.Id), changes.Note(needId, NeedChangeKind.Undone, by, Words.Change(change.Kind))];
        HashSet<long> touched = [needId];
        if (undo.Need is { } was)
        {
            var before = await db.Set<Need>().AsNoTracking().SingleAsync(row => row.Id == needId, cancellationToken);
            if (before.State != was.StateAfter)
                throw new NeedRefusedException($"Need {needId} has changed since: it is {Words.State(before.State)} now.");
            var after = NeedChanges.Copy(before);
            (after.State, after.MergedInto, after.NamedBy, after.TitleSignalId) = (was.State, was.MergedInto, was.NamedBy, was.TitleSignalId);
            after.Title = was.GivenTitle ?? await TitleOfAsync(db, was.TitleSignalId, before.Title, cancellationToken);
            writes.Add(new NeedChanged(before, after));
            if (before.MergedInto is { } into)
            {
                touched.Add(into);
                writes.Add(changes.Note(into, NeedChangeKind.Undone, by, $"merge with {needId}"));
            }
        }

        if (undo.Signals is { Count: > 0 } moved)
        {
            var signals = (await changes.SignalsAsync([.. moved.Select(signal => signal.Id)], cancellationToken)).ToDictionary(signal => signal.Id);
            writes.AddRange(changes.Put([.. moved.Select(signal => new PutSignal(signals[signal.Id], signal.MovedTo, signal.NeedId, signal.PlacedBy))]));
            touched.UnionWith(moved.Select(signal => signal.MovedTo));
        }

        foreach (var need in touched.Where(id => id != needId))
            writes.AddRange(EmptyNeedGone.All(need));
        await changes.CommitAsync(writes, cancellationToken);
        return change.Kind;
    }

    private Task SaveAsync(Need before, Need after, NeedChangeKind kind, string by, string? why, IEnumerable<TurnWrite> more, CancellationToken cancellationToken)
    {
        var undo = new NeedUndo(new NeedBefore(before.State, before.MergedInto, before.NamedBy, before.NamedBy == DecidedBy.Person ? before.Title : null, before.TitleSignalId, after.State), null);
        return changes.CommitAsync([new NeedChanged(before, after), changes.Note(before.Id, kind, by, why, undo), .. more], cancellationToken);
    }

    private static async Task<string> TitleOfAsync(HelperDb db, long? signalId, string otherwise, CancellationToken cancellationToken) =>
        await db.Set<Signal>().Where(signal => signal.Id == signalId && signal.Text != "").Select(signal => signal.Text).FirstOrDefaultAsync(cancellationToken) ?? otherwise;
}
