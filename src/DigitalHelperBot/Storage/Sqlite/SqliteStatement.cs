using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DigitalHelperBot.Storage.Sqlite;

/// <summary>A statement of the writer, prepared once and run by SQLite's own interface: ADO.NET finds every parameter by its name each time, which costs more than the insert.</summary>
internal sealed class SqliteStatement : BoundValues, IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;
    private byte[] _text = new byte[1024];

    /// <exception cref="SqliteException">It cannot be prepared.</exception>
    public SqliteStatement(SqliteConnection connection, Statement statement)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, statement.Sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _places = [.. statement.Parameters.Select(name => raw.sqlite3_bind_parameter_index(_statement, "@" + name))];
    }

    /// <returns>Rows touched.</returns>
    /// <exception cref="SqliteException">SQLite refuses it, or fails.</exception>
    public int Execute()
    {
        try
        {
            int result;
            do
                result = raw.sqlite3_step(_statement);
            while (result == raw.SQLITE_ROW);
            if (result != raw.SQLITE_DONE)
                Check(result);
            return raw.sqlite3_changes(_database);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public override void SetText(int index, string? value)
    {
        WriterSession.RefuseBrokenText(value);
        Check(value switch
        {
            null => raw.sqlite3_bind_null(_statement, _places[index]),
            "" => raw.sqlite3_bind_text(_statement, _places[index], ""),
            _ => raw.sqlite3_bind_text(_statement, _places[index], Utf8(value)),
        });
    }

    public override void SetNumber(int index, long? value) => Check(value is { } number
        ? raw.sqlite3_bind_int64(_statement, _places[index], number)
        : raw.sqlite3_bind_null(_statement, _places[index]));

    public override void SetReal(int index, double? value) => Check(value is { } number
        ? raw.sqlite3_bind_double(_statement, _places[index], number)
        : raw.sqlite3_bind_null(_statement, _places[index]));

    public void Dispose() => _statement.Dispose();

    private ReadOnlySpan<byte> Utf8(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _text.Length)
            _text = new byte[most];
        return _text.AsSpan(0, Encoding.UTF8.GetBytes(value, _text));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
