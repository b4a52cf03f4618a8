using System.Reflection;
using System.Text;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Sdk;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public enum StoreKind
{
    /// <summary>Where rows are needed too, they are in SQLite.</summary>
    Folder,
    Sqlite,
    Postgres,
}

/// <summary>One suite, each store: a test of the library carries those that it holds for.</summary>
public sealed class InAFolderAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreKind.Folder]];
}

/// <inheritdoc cref="InAFolderAttribute"/>
public sealed class InSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreKind.Sqlite]];
}

/// <inheritdoc cref="InAFolderAttribute"/>
public sealed class InPostgresAttribute : DataAttribute
{
    public InPostgresAttribute() => Skip = PostgresServer.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreKind.Postgres]];
}

/// <summary>Where an organisation keeps its articles, and what somebody does there beside the program: in the folder, or as another copy of the program in the database.</summary>
internal sealed class LibraryPlace : IAsyncDisposable
{
    private readonly DatabaseStore? _anotherCopy;

    private LibraryPlace(StoreKind store, Instance? rows)
    {
        (Store, Rows) = (store, rows);
        if (store != StoreKind.Folder)
            _anotherCopy = new DatabaseStore(rows!.Database, TimeSpan.FromSeconds(1), TimeProvider.System);
    }

    public StoreKind Store { get; }

    public string Root { get; } = RunningLibrary.NewRoot();

    public string Folder => Path.Combine(Root, "helper-data", "articles");

    /// <summary>Null where nothing but a folder is needed.</summary>
    public Instance? Rows { get; }

    /// <param name="rows">Whether there is a database beside a folder.</param>
    public static async Task<LibraryPlace> NewAsync(StoreKind store, Databases databases, bool rows = false)
    {
        var kind = store == StoreKind.Postgres ? DatabaseKind.Postgres : DatabaseKind.Sqlite;
        return new LibraryPlace(store, store != StoreKind.Folder || rows ? await Instance.StartAsync(kind, databases.NewPlace(kind)) : null);
    }

    /// <summary>The program, or one more copy of it.</summary>
    public Task<RunningLibrary> StartAsync(ShippedKnowledge shipped, Action<IServiceCollection>? change = null) => RunningLibrary.StartAsync(
        Root,
        shipped: shipped,
        change: services =>
        {
            if (Rows is not null)
                services.AddSingleton(Rows.Database).AddSingleton<IDbContextFactory<HelperDb>>(Rows.Database).AddSingleton(Rows.Keys);
            change?.Invoke(services);
        },
        settings: Store == StoreKind.Folder ? [] : [("ArticleLibrary:Store", "Database")]);

    /// <summary>The program with a library that holds only these.</summary>
    public async Task<RunningLibrary> StartWithAsync(params string[] ids)
    {
        foreach (var id in ids)
            await PutAsync($"meet/{id}.md", SampleArticle.Text(id));
        await TrainedOnce.PutIntoAsync(Root, [.. ids.Select(id => (id, SampleArticle.Text(id)))]);
        return await StartAsync(ShippedKnowledge.OfThisProgram);
    }

    public async Task PutAsync(string path, string text)
    {
        if (_anotherCopy is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
            await File.WriteAllTextAsync(Path.Combine(Folder, path), text);
            return;
        }

        await using var change = await _anotherCopy.BeginAsync(default);
        await change.WriteAsync(path, Encoding.UTF8.GetBytes(text), default);
        await change.CommitAsync(null, default);
    }

    public async Task RemoveAsync(string path)
    {
        if (_anotherCopy is null)
        {
            File.Delete(Path.Combine(Folder, path));
            return;
        }

        await using var change = await _anotherCopy.BeginAsync(default);
        await change.RemoveAsync(path, default);
        await change.CommitAsync(null, default);
    }

    /// <summary>Null when there is no such file.</summary>
    public async Task<string?> ReadAsync(string path)
    {
        if (_anotherCopy is not null)
            return await _anotherCopy.ReadAsync(new StoredFile(path, ""), int.MaxValue - 1, default) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
        return File.Exists(Path.Combine(Folder, path)) ? await File.ReadAllTextAsync(Path.Combine(Folder, path)) : null;
    }

    /// <summary>The paths of all files.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync()
    {
        if (Store == StoreKind.Folder)
            return [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
        await using var db = Rows!.Database.CreateDbContext();
        return [.. (await db.Set<KeptFile>().Select(row => row.Path).ToListAsync()).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        _anotherCopy?.Dispose();
        if (Rows is not null)
            await Rows.DisposeAsync();
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
