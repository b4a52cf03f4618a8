using System.Data.Common;

namespace DigitalHelperBot.Storage;

internal sealed class OutboxDelete(long key) : TurnWrite
{
    private static readonly Statement Delete = new("DELETE FROM outbox WHERE key = @key", "key");

    public override Statement Statement => Delete;

    public override void Bind(DbParameterCollection parameters) => parameters.Set(0, key);
}

internal sealed class OutboxMark(long key, OutboxState state) : TurnWrite
{
    private static readonly Statement Mark = new("UPDATE outbox SET state = @state WHERE key = @key", "state", "key");

    public override Statement Statement => Mark;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, (int)state);
        parameters.Set(1, key);
    }
}
