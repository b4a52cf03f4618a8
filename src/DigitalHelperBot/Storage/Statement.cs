using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>One SQL command of the message path, the same text on SQLite and PostgreSQL, prepared once a connection. Parameters are named <c>@a, @b…</c> in the order of <paramref name="Parameters"/>.</summary>
public sealed record Statement(string Sql, params string[] Parameters);

/// <summary>One write that belongs to a turn. It is committed with the turn's inbox row, or not at all.</summary>
public abstract class TurnWrite
{
    /// <summary>Shared by all writes of this kind, so that it is prepared once.</summary>
    public abstract Statement Statement { get; }

    /// <summary>Sets the values, in the order of <see cref="Storage.Statement.Parameters"/>. Times are UTC ticks (<see cref="long"/>), enums <see cref="int"/>, absent values <see cref="DBNull"/>.</summary>
    public abstract void Bind(DbParameterCollection parameters);
}
