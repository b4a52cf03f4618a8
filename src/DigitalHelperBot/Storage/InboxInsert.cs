using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>The row that makes a turn's effects happen once.</summary>
internal sealed class InboxInsert(TurnEffects turn) : TurnWrite
{
    private static readonly Statement Once = new(
        """
        INSERT INTO inbox (turn_id, turn_key, received_at, person_key, invoke_kind, invoke_data)
        VALUES (@turn_id, @turn_key, @received_at, @person_key, @invoke_kind, @invoke_data)
        ON CONFLICT (turn_key) DO NOTHING
        """,
        "turn_id", "turn_key", "received_at", "person_key", "invoke_kind", "invoke_data");

    /// <summary>Finds what was answered the first time.</summary>
    public static readonly Statement First = new(
        "SELECT turn_id, invoke_kind, invoke_data FROM inbox WHERE turn_key = @turn_key", "turn_key");

    public override Statement Statement => Once;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, turn.TurnId);
        parameters.Set(1, turn.TurnKey);
        parameters.Set(2, turn.ReceivedAt);
        parameters.Set(3, turn.PersonKey);
        parameters.Set(4, turn.InvokeContent?.Kind);
        parameters.Set(5, turn.InvokeContent?.Data);
    }
}
