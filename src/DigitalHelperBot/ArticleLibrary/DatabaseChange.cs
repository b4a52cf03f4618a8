using System.Data.Common;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>A change of files in the database: one transaction.</summary>
internal sealed class DatabaseChange : LibraryChange
{
    private readonly HelperDb _db;
    private readonly IDbContextTransaction _transaction;
    private readonly TimeProvider _time;
    private readonly Action _committed;

    private DatabaseChange(HelperDb db, IDbContextTransaction transaction, TimeProvider time, Action committed) =>
        (_db, _transaction, _time, _committed) = (db, transaction, time, committed);

    /// <param name="committed">Called when others in this program may look.</param>
    public static async Task<LibraryChange> BeginAsync(IDbContextFactory<HelperDb> database, TimeProvider time, Action committed, CancellationToken cancellationToken)
    {
        var db = await database.CreateDbContextAsync(cancellationToken);
        try
        {
            return new DatabaseChange(db, await ReachAsync(() => ChangeCount.BeginAsync(db, cancellationToken)), time, committed);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    public override Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken) =>
        ReachAsync(() => At(path).Select(row => row.Content).SingleOrDefaultAsync(cancellationToken));

    public override Task<string?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        var (alone, below) = ($"{articleId}.md", $"/{articleId}.md");
        return ReachAsync(() => _db.Set<KeptFile>().Where(row => row.Path == alone || row.Path.EndsWith(below)).Select(row => row.Path).OrderBy(path => path).FirstOrDefaultAsync(cancellationToken));
    }

    public override Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => ReachAsync(async () =>
    {
        var (bytes, hash, now) = (content.ToArray(), LibraryFiles.HashOf(content.Span), _time.GetUtcNow());
        if (await At(path).ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, bytes).SetProperty(row => row.Hash, hash).SetProperty(row => row.ChangedAt, now), cancellationToken) > 0)
            return true;
        _db.Add(new KeptFile { Path = path, Content = bytes, Hash = hash, ChangedAt = now });
        await _db.SaveChangesAsync(cancellationToken);
        _db.ChangeTracker.Clear();
        return true;
    });

    public override Task RemoveAsync(string path, CancellationToken cancellationToken) => ReachAsync(() => At(path).ExecuteDeleteAsync(cancellationToken));

    public override async Task CommitAsync(Func<HelperDb, Task>? record, CancellationToken cancellationToken)
    {
        await ReachAsync(async () =>
        {
            if (record is not null)
                await record(_db);
            await _db.SaveChangesAsync(cancellationToken);
            await _transaction.CommitAsync(cancellationToken);
            return true;
        });
        _committed();
    }

    public override async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _db.DisposeAsync();
    }

    private IQueryable<KeptFile> At(string path) => _db.Set<KeptFile>().Where(row => row.Path == path);

    private static async Task<T> ReachAsync<T>(Func<Task<T>> reach)
    {
        try
        {
            return await reach();
        }
        catch (Exception refused) when (refused is DbException or DbUpdateException)
        {
            throw new ArticleStoreOutOfReachException($"The database did not take it: {refused.Message}", refused);
        }
    }
}
