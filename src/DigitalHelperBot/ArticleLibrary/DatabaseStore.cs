using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>The library in the database, for several copies of the program: each follows what another changed.</summary>
internal sealed class DatabaseStore(HelperDatabase database, TimeSpan pollEvery, TimeProvider clock) : IArticleStore, IDisposable
{
    private static readonly Statement List = new("SELECT path, hash FROM article_files");

    private static readonly Statement Read = new("SELECT substr(content, 1, @most) FROM article_files WHERE path = @path", "most", "path");

    private static readonly Statement Count = new("SELECT count FROM library_changes WHERE id = 1");

    private const long Unknown = -1;

    private readonly Bell _changedHere = new(clock);
    private long _seen = Unknown;

    public string Place => "the database";

    public Task<IReadOnlyList<StoredFile>> ListAsync(CancellationToken cancellationToken) => ReachAsync<IReadOnlyList<StoredFile>>(async () =>
    {
        // Counted first: what is changed in between is looked at once more.
        var count = await CountAsync(cancellationToken);
        var files = await database.ReadAllAsync(List, _ => { }, row => new StoredFile(row.GetString(0), row.GetString(1)), cancellationToken);
        Interlocked.Exchange(ref _seen, count);
        return [.. files.Where(file => LibraryFiles.IsOne(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    });

    public async Task<byte[]?> ReadAsync(StoredFile file, int most, CancellationToken cancellationToken)
    {
        try
        {
            return await ReachAsync(async () => await database.ReadAsync(Read, values =>
            {
                values.Set(0, most + 1);
                values.Set(1, file.Path);
            }, row => row.IsDBNull(0) ? [] : (byte[])row.GetValue(0), cancellationToken)); // SQLite makes nothing of a part of an empty file.
        }
        catch (ArticleStoreOutOfReachException)
        {
            return null;
        }
    }

    public Task<LibraryChange> BeginAsync(CancellationToken cancellationToken) => DatabaseChange.BeginAsync(database, clock, _changedHere.Ring, cancellationToken);

    public async Task WaitForChangeAsync(CancellationToken cancellationToken)
    {
        while (!await _changedHere.RingsWithinAsync(pollEvery, cancellationToken))
        {
            try
            {
                if (await ReachAsync(() => CountAsync(cancellationToken)) != Interlocked.Read(ref _seen))
                    return;
            }
            catch (ArticleStoreOutOfReachException)
            {
                // Whoever looks now is told so; and once it can be read again, it is to be looked at.
                Interlocked.Exchange(ref _seen, Unknown);
                return;
            }
        }
    }

    public void Dispose() => _changedHere.Dispose();

    private async Task<long> CountAsync(CancellationToken cancellationToken) =>
        (await database.ReadAllAsync(Count, _ => { }, row => row.GetInt64(0), cancellationToken)).FirstOrDefault();

    private static async Task<T> ReachAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception gone) when (gone is StorageUnavailableException or DbException)
        {
            throw new ArticleStoreOutOfReachException("The articles cannot be read from the database", gone);
        }
    }
}
