using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Opens the need of a signal unless it is open. Written with every signal, so that none can belong to a need that was never stored.</summary>
internal sealed class NeedStarted(Signal signal, bool urgent) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO needs (id, title, title_signal_id, named_by, state, urgent, round, first_heard_at, reopened_count)
        SELECT @id, @title, @signal, 0, 0, @urgent, 0, @at, 0
        WHERE EXISTS (SELECT 1 FROM signals WHERE id = @signal)
        ON CONFLICT (id) DO NOTHING
        """,
        "id", "title", "signal", "urgent", "at");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, signal.NeedId);
        parameters.Set(1, signal.Text);
        parameters.Set(2, signal.Id);
        parameters.Set(3, urgent);
        parameters.Set(4, signal.At);
    }
}

/// <summary>The first line of a need's history.</summary>
internal sealed class NeedStartNoted(long changeId, Signal signal, string? by) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO need_history (id, need_id, at, by, kind)
        SELECT @id, @need, @at, CAST(@by AS TEXT), 0
        WHERE EXISTS (SELECT 1 FROM signals WHERE id = @signal) AND NOT EXISTS (SELECT 1 FROM need_history WHERE need_id = @need AND kind = 0)
        """,
        "id", "need", "at", "by", "signal");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, changeId);
        parameters.Set(1, signal.NeedId);
        parameters.Set(2, signal.At);
        parameters.Set(3, by);
        parameters.Set(4, signal.Id);
    }
}

/// <summary>Something for another system, if the line of the history that it comes from was written.</summary>
internal sealed class NeedEventRaised(long id, long needId, NeedEventKind kind, DateTimeOffset at, long changeId) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO need_events (id, need_id, kind, at, state, attempts, due_at)
        SELECT @id, @need, @kind, @at, 0, 0, @due WHERE EXISTS (SELECT 1 FROM need_history WHERE id = @change)
        """,
        "id", "need", "kind", "at", "due", "change");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, id);
        parameters.Set(1, needId);
        parameters.Set(2, (int)kind);
        parameters.Set(3, at);
        parameters.Set(4, at);
        parameters.Set(5, changeId);
    }
}

/// <summary>Names a need after its most typical wording, unless a person named it.</summary>
internal sealed class NeedNamedAfter(long needId, long signalId) : TurnWrite
{
    private static readonly Statement Update = new(
        """
        UPDATE needs SET title = (SELECT text FROM signals WHERE id = @signal), title_signal_id = @signal
        WHERE id = @need AND named_by = 0 AND EXISTS (SELECT 1 FROM signals WHERE id = @signal AND text <> '')
        """,
        "signal", "need");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, signalId);
        parameters.Set(1, needId);
    }
}

/// <summary>A need that nobody has any more, and that no person has touched, goes. What is written about it goes after it.</summary>
internal sealed class EmptyNeedGone(long needId, string table) : TurnWrite
{
    private static readonly Statement Need = new(
        """
        DELETE FROM needs WHERE id = @need AND state = 0 AND named_by = 0 AND round = 0
          AND NOT EXISTS (SELECT 1 FROM signals WHERE need_id = @need) AND NOT EXISTS (SELECT 1 FROM needs m WHERE m.merged_into = @need)
        """,
        "need");

    private static readonly Statement History = new(
        "DELETE FROM need_history WHERE need_id = @need AND NOT EXISTS (SELECT 1 FROM needs WHERE id = @need)", "need");

    private static readonly Statement Events = new(
        "DELETE FROM need_events WHERE need_id = @need AND NOT EXISTS (SELECT 1 FROM needs WHERE id = @need)", "need");

    public static IEnumerable<TurnWrite> All(long needId) =>
        [new EmptyNeedGone(needId, "needs"), new EmptyNeedGone(needId, "need_history"), new EmptyNeedGone(needId, "need_events")];

    public override Statement Statement => table switch
    {
        "needs" => Need,
        "need_history" => History,
        _ => Events,
    };

    public override void Bind(DbParameterCollection parameters) => parameters.Set(0, needId);
}
