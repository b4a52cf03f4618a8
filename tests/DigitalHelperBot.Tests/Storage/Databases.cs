namespace DigitalHelperBot.Tests.Storage;

/// <summary>A place for the databases of one class of tests; each test has a database of its own.</summary>
public sealed class Databases : IDisposable
{
    private readonly string _files = FolderOfTheRun.New("db");
    private int _count;

    public string NewPlace(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ? OneServer.Postgres.CreateDatabase()
        : Path.Combine(Directory.CreateDirectory(Path.Combine(_files, $"{Interlocked.Increment(ref _count)}")).FullName, "helper.db");

    public void Dispose() => Directory.Delete(_files, recursive: true);
}
