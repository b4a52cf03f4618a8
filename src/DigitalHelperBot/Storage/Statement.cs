using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>One SQL command of the message path, the same text on SQLite and PostgreSQL, prepared once a connection. Make each one once, in a static field: commands are found by the object.</summary>
/// <param name="Sql">Values stand in it as <c>@name</c>.</param>
/// <param name="Parameters">Those names without the @, in the order in which the values are set.</param>
public sealed record Statement(string Sql, params string[] Parameters)
{
    /// <summary>A plain insert; the parameters are the columns.</summary>
    public static Statement Insert(string table, params string[] columns) =>
        new($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES (@{string.Join(", @", columns)})", columns);
}

/// <summary>One write that belongs to a turn. It is committed with the turn's inbox row, or not at all.</summary>
public abstract class TurnWrite
{
    /// <summary>Shared by all writes of this kind, so that it is prepared once.</summary>
    public abstract Statement Statement { get; }

    /// <summary>When true and no row is touched, the whole turn fails with <see cref="StaleTurnException"/>: what it was built on has changed meanwhile.</summary>
    public virtual bool MustTakeEffect => false;

    /// <summary>True when it comes to nothing if the last write before it that is not such a one touched no row; then it may be left out.</summary>
    public virtual bool FollowsUp => false;

    /// <summary>Sets every value, in the order of <see cref="Storage.Statement.Parameters"/>; <see cref="ParameterValues"/> has a method for each type.</summary>
    public abstract void Bind(DbParameterCollection parameters);
}
