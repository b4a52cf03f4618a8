using System.Collections.Concurrent;
using System.Data;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace DigitalHelperBot.Storage.Postgres;

/// <summary>A statement as PostgreSQL takes it: places in the text are numbered, and the server has said which type belongs to each.</summary>
internal sealed record PostgresStatement(string Sql, NpgsqlDbType[] Types)
{
    public void AddParameters(NpgsqlParameterCollection parameters)
    {
        foreach (var type in Types)
            parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
    }
}

/// <summary>Asks the server once about each statement.</summary>
internal sealed partial class PostgresStatements
{
    private readonly ConcurrentDictionary<Statement, PostgresStatement> _known = new(ReferenceEqualityComparer.Instance);

    public PostgresStatement For(Statement statement, NpgsqlConnection connection) =>
        _known.TryGetValue(statement, out var known) ? known : _known[statement] = Ask(statement, connection);

    private static PostgresStatement Ask(Statement statement, NpgsqlConnection connection)
    {
#pragma warning disable CA2100 // The text is a Statement's, written in code; values are parameters.
        using var command = new NpgsqlCommand(statement.Sql, connection);
#pragma warning restore CA2100
        if (statement.Parameters.Length > 0)
            NpgsqlCommandBuilder.DeriveParameters(command);
        var types = statement.Parameters.Select(name => command.Parameters[name].NpgsqlDbType).ToArray();
        return new(Name().Replace(statement.Sql, match => Place(statement, match.Groups[1].Value)), types);
    }

    private static string Place(Statement statement, string name) =>
        Array.IndexOf(statement.Parameters, name) is var index and >= 0
            ? $"${index + 1}"
            : throw new DataException($"The statement uses @{name}, which is not among its parameters: {statement.Sql}");

    [GeneratedRegex("@([a-z_0-9]+)")]
    private static partial Regex Name();
}
