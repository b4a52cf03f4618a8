namespace DigitalHelperBot.Tests.Storage;

/// <summary>One PostgreSQL server for all storage tests, started by the first that needs it; each test has a database of its own.</summary>
[CollectionDefinition(Name)]
public sealed class StorageCollection : ICollectionFixture<Databases>
{
    public const string Name = "storage";
}

public sealed class Databases : IDisposable
{
    private readonly Lazy<PostgresServer> _server = new();
    private readonly string _files = Directory.CreateTempSubdirectory("helper-db-").FullName;
    private int _count;

    public string NewPlace(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ? _server.Value.CreateDatabase()
        : Path.Combine(Directory.CreateDirectory(Path.Combine(_files, $"{Interlocked.Increment(ref _count)}")).FullName, "helper.db");

    public void Dispose()
    {
        if (_server.IsValueCreated)
            _server.Value.Dispose();
        Directory.Delete(_files, recursive: true);
    }
}
