using System.Reflection;
using Xunit.Sdk;

namespace DigitalHelperBot.Tests.Storage;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>One suite, both databases: each storage test carries this and <see cref="OnPostgresAttribute"/>.</summary>
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}

public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresServer.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}

/// <summary>For what only PostgreSQL can do, such as crash on its own.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
