namespace DigitalHelperBot.Tests.Storage;

/// <summary>A place for the databases of one class of tests; each test has a database of its own.</summary>
public sealed class Databases : IDisposable
{
    private readonly string _files = FolderOfTheRun.New("db");
    private int _count;

    /// <summary>With this version's tables, and not a row.</summary>
    public string NewPlace(DatabaseKind kind) => kind == DatabaseKind.Postgres ? MadeTables.NewOnPostgres() : MadeTables.PutInto(NewFile());

    public string NewPlaceWithoutTables(DatabaseKind kind) => kind == DatabaseKind.Postgres ? OneServer.Postgres.CreateDatabase() : NewFile();

    private string NewFile() => Path.Combine(Directory.CreateDirectory(Path.Combine(_files, $"{Interlocked.Increment(ref _count)}")).FullName, "helper.db");

    public void Dispose() => Directory.Delete(_files, recursive: true);
}
