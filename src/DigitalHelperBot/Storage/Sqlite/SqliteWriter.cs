using Microsoft.Data.Sqlite;

namespace DigitalHelperBot.Storage.Sqlite;

internal sealed class SqliteWriter(SqliteCommands commands) : WriterSession
{
    private static readonly Statement Begin = new("BEGIN IMMEDIATE");
    private static readonly Statement End = new("COMMIT");

    public override void Commit(IReadOnlyList<QueuedWork> group, DateTimeOffset now)
    {
        commands.For(Begin).ExecuteNonQuery();
        try
        {
            foreach (var work in group)
                Store(work, now);
            commands.For(End).ExecuteNonQuery();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public override bool IsOpen => true;

    public override void Dispose() => commands.Dispose();

    private void Store(QueuedWork work, DateTimeOffset now)
    {
        work.Begin();
        if (work.Turn is { } turn && Execute(new InboxInsert(turn)) == 0)
        {
            FindFirst(work, turn);
            return;
        }
        foreach (var write in work.Writes)
            RequireEffect(write, Execute(write));
        foreach (var reply in work.Turn?.Replies ?? [])
            Execute(new OutboxInsert(work.Turn!, reply, now));
    }

    private void FindFirst(QueuedWork work, TurnEffects turn)
    {
        var command = commands.For(InboxInsert.First);
        command.Parameters.Set(0, turn.TurnKey);
        using var row = command.ExecuteReader();
        row.Read();
        work.FoundStored(row.GetInt64(0), row.IsDBNull(1) ? null : new ReplyContent(row.GetString(1), row.GetString(2)));
    }

    private int Execute(TurnWrite write)
    {
        var command = commands.For(write.Statement);
        write.Bind(command.Parameters);
        RefuseBrokenText(command.Parameters);
        return command.ExecuteNonQuery();
    }

    private void RollBack()
    {
        try
        {
            commands.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // Some failures, a full disk among them, have rolled back already.
        }
    }
}
