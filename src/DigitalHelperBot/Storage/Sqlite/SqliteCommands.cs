using Microsoft.Data.Sqlite;

namespace DigitalHelperBot.Storage.Sqlite;

/// <summary>The commands of one connection, each prepared once.</summary>
internal sealed class SqliteCommands(SqliteConnection connection) : IDisposable
{
    public SqliteConnection Connection => connection;

    private readonly Dictionary<Statement, SqliteCommand> _prepared = new(ReferenceEqualityComparer.Instance);

    public SqliteCommand For(Statement statement)
    {
        if (_prepared.TryGetValue(statement, out var command))
            return command;
        command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a Statement's, written in code; values are parameters.
        command.CommandText = statement.Sql;
#pragma warning restore CA2100
        foreach (var name in statement.Parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
        _prepared.Add(statement, command);
        return command;
    }

    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constant text comes here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        connection.Dispose();
    }
}
