using Microsoft.Data.Sqlite;

namespace DigitalHelperBot.Storage.Sqlite;

internal sealed class SqliteWriter(SqliteCommands commands) : WriterSession
{
    private static readonly Statement Begin = new("BEGIN IMMEDIATE");
    private static readonly Statement End = new("COMMIT");

    private readonly Dictionary<Statement, SqliteStatement> _prepared = new(ReferenceEqualityComparer.Instance);

    public override void Commit(IReadOnlyList<QueuedWork> group, DateTimeOffset now)
    {
        For(Begin).Execute();
        try
        {
            foreach (var work in group)
                Store(work, now);
            For(End).Execute();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public override bool IsOpen => true;

    public override void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        commands.Dispose();
    }

    private void Store(QueuedWork work, DateTimeOffset now)
    {
        work.Begin();
        if (work.Turn is { } turn && Execute(new InboxInsert(turn)) == 0)
        {
            FindFirst(work, turn);
            return;
        }
        var touched = 0;
        foreach (var write in work.Writes)
        {
            if (write.FollowsUp && touched == 0)
                continue;
            var rows = Execute(write);
            RequireEffect(write, rows);
            touched = write.FollowsUp ? touched : rows;
        }

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
        var statement = For(write.Statement);
        write.Bind(statement);
        return statement.Execute();
    }

    private SqliteStatement For(Statement statement)
    {
        if (!_prepared.TryGetValue(statement, out var prepared))
            _prepared.Add(statement, prepared = new SqliteStatement(commands.Connection, statement));
        return prepared;
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
