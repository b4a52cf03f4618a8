using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>A person's change of a need's own row. Refused when somebody else has changed it since it was read.</summary>
internal sealed class NeedChanged(Need before, Need after) : TurnWrite
{
    private static readonly Statement Update = new(
        """
        UPDATE needs SET title = @title, title_signal_id = CAST(@title_signal AS BIGINT), named_by = @named_by, state = @state, article_id = CAST(@article AS TEXT), signpost = CAST(@signpost AS TEXT),
               round = @round, answered_at = CAST(@answered AS BIGINT), confirmed_at = CAST(@confirmed AS BIGINT), merged_into = CAST(@into AS BIGINT)
        WHERE id = @id AND state = @state_before AND round = @round_before AND named_by = @named_before AND reopened_count = @reopened
        """,
        "title", "title_signal", "named_by", "state", "article", "signpost", "round", "answered", "confirmed", "into", "id", "state_before", "round_before", "named_before", "reopened");

    public override Statement Statement => Update;

    public override bool MustTakeEffect => true;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, after.Title);
        parameters.Set(1, after.TitleSignalId);
        parameters.Set(2, (int)after.NamedBy);
        parameters.Set(3, (int)after.State);
        parameters.Set(4, after.ArticleId);
        parameters.Set(5, after.Signpost);
        parameters.Set(6, after.Round);
        parameters.Set(7, after.AnsweredAt);
        parameters.Set(8, after.ConfirmedAt);
        parameters.Set(9, after.MergedInto);
        parameters.Set(10, before.Id);
        parameters.Set(11, (int)before.State);
        parameters.Set(12, before.Round);
        parameters.Set(13, (int)before.NamedBy);
        parameters.Set(14, before.ReopenedCount);
    }
}

/// <summary>A need that a person split off.</summary>
internal sealed class NeedAdded(Need need) : TurnWrite
{
    private static readonly Statement Insert = Statement.Insert("needs", "id", "title", "title_signal_id", "named_by", "state", "urgent", "round", "first_heard_at", "reopened_count");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, need.Id);
        parameters.Set(1, need.Title);
        parameters.Set(2, need.TitleSignalId);
        parameters.Set(3, (int)need.NamedBy);
        parameters.Set(4, (int)need.State);
        parameters.Set(5, need.Urgent);
        parameters.Set(6, need.Round);
        parameters.Set(7, need.FirstHeardAt);
        parameters.Set(8, need.ReopenedCount);
    }
}

/// <summary>One line of the history.</summary>
internal sealed class ChangeNoted(NeedChange change) : TurnWrite
{
    public long Id => change.Id;

    private static readonly Statement Insert = Statement.Insert("need_history", "id", "need_id", "at", "by", "kind", "why", "undo");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, change.Id);
        parameters.Set(1, change.NeedId);
        parameters.Set(2, change.At);
        parameters.Set(3, change.By);
        parameters.Set(4, (int)change.Kind);
        parameters.Set(5, change.Why);
        parameters.Set(6, change.Undo);
    }
}

/// <summary>A change can be undone once.</summary>
internal sealed class ChangeUndone(long changeId) : TurnWrite
{
    private static readonly Statement Update = new("UPDATE need_history SET undo = NULL WHERE id = @id AND undo IS NOT NULL", "id");

    public override Statement Statement => Update;

    public override bool MustTakeEffect => true;

    public override void Bind(DbParameterCollection parameters) => parameters.Set(0, changeId);
}

/// <summary>Puts a signal into another need, if it is still where it was.</summary>
internal sealed class SignalPut(long signalId, long from, long to, DecidedBy by) : TurnWrite
{
    private static readonly Statement Update = new(
        "UPDATE signals SET need_id = @to, placed_by = @by WHERE id = @id AND need_id = @from", "to", "by", "id", "from");

    public override Statement Statement => Update;

    public override bool MustTakeEffect => true;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, to);
        parameters.Set(1, (int)by);
        parameters.Set(2, signalId);
        parameters.Set(3, from);
    }
}
