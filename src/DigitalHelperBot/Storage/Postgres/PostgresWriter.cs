using System.Data;
using Npgsql;

namespace DigitalHelperBot.Storage.Postgres;

/// <summary>A group takes three round trips, however large it is: all inbox rows, all other writes, the commit.</summary>
internal sealed class PostgresWriter(NpgsqlConnection connection, PostgresStatements statements) : WriterSession
{
    private readonly PostgresInbox _inbox = new(connection);
    private readonly Dictionary<Statement, Stack<NpgsqlBatchCommand>> _spare = new(ReferenceEqualityComparer.Instance);
    private readonly List<(TurnWrite Write, NpgsqlBatchCommand Command)> _running = [];

    public override void Commit(IReadOnlyList<QueuedWork> group, DateTimeOffset now)
    {
        var turns = new List<QueuedWork>(group.Count);
        foreach (var work in group)
        {
            work.Begin();
            if (work.Turn is not null)
                turns.Add(work);
        }
        Describe(group);
        using var transaction = connection.BeginTransaction();
        if (turns.Count > 0)
            _inbox.Insert(turns);
        using (var batch = new NpgsqlBatch(connection, transaction))
        {
            try
            {
                // Every instance takes people in the same order, so that two that write rows of the same people can't wait for each other.
                foreach (var work in group.Where(work => !work.WasStored).OrderBy(work => work.Turn?.PersonKey))
                    Add(batch, work, now);
                if (batch.BatchCommands.Count > 0)
                    batch.ExecuteNonQuery();
                foreach (var (write, command) in _running)
                    RequireEffect(write, command.RecordsAffected);
            }
            finally
            {
                Recycle();
            }
        }
        transaction.Commit();
    }

    public override bool IsOpen => connection.State == ConnectionState.Open;

    public override void Dispose() => connection.Dispose();

    /// <summary>Before the transaction, since the question would end one that the server refuses it in.</summary>
    private void Describe(IReadOnlyList<QueuedWork> group)
    {
        foreach (var work in group)
        {
            foreach (var write in work.Writes)
                statements.For(write.Statement, connection);
            if (work.Turn?.Replies.Count > 0)
                statements.For(OutboxInsert.Promise, connection);
        }
    }

    private void Add(NpgsqlBatch batch, QueuedWork work, DateTimeOffset now)
    {
        foreach (var write in work.Writes)
            Add(batch, write);
        foreach (var reply in work.Turn?.Replies ?? [])
            Add(batch, new OutboxInsert(work.Turn!, reply, now));
    }

    private void Add(NpgsqlBatch batch, TurnWrite write)
    {
        var command = Take(write.Statement);
        _running.Add((write, command));
        write.Bind(command.Parameters);
        RefuseBrokenText(command.Parameters);
        batch.BatchCommands.Add(command);
    }

    private NpgsqlBatchCommand Take(Statement statement)
    {
        if (_spare.TryGetValue(statement, out var spare) && spare.TryPop(out var command))
            return command;
        var known = statements.For(statement, connection);
        command = new NpgsqlBatchCommand(known.Sql);
        known.AddParameters(command.Parameters);
        return command;
    }

    private void Recycle()
    {
        foreach (var (write, command) in _running)
        {
            if (!_spare.TryGetValue(write.Statement, out var spare))
                _spare.Add(write.Statement, spare = new());
            spare.Push(command);
        }
        _running.Clear();
    }
}
