using DigitalHelperBot.Storage;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>
/// Files that change together, and the rows that are written down with them. In the database all of it happens at <see cref="CommitAsync"/> or not at all. In a
/// folder each file is there as soon as it is written, whole, and the rows follow at the commit: what must not be live before something else is written after it.
/// </summary>
public abstract class LibraryChange : IAsyncDisposable
{
    /// <summary>The whole file as it is now; null when there is none.</summary>
    /// <exception cref="ArticleStoreOutOfReachException">It cannot be read just now.</exception>
    public abstract Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken);

    /// <summary>The path of an article's file; null when there is none.</summary>
    /// <exception cref="ArticleStoreOutOfReachException">The store cannot be read just now.</exception>
    public abstract Task<string?> FindAsync(string articleId, CancellationToken cancellationToken);

    /// <summary>Puts a file there whole, in place of one that may be there; nobody ever reads half of it.</summary>
    /// <exception cref="ArticleStoreOutOfReachException">It cannot be written; the file is as it was.</exception>
    public abstract Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Takes a file away; nothing happens when there is none.</summary>
    /// <exception cref="ArticleStoreOutOfReachException">It cannot be taken away; it is there as it was.</exception>
    public abstract Task RemoveAsync(string path, CancellationToken cancellationToken);

    /// <param name="record">Writes the rows; what it adds to the context is saved. What it throws comes out again, and no row is written.</param>
    /// <exception cref="ArticleStoreOutOfReachException">The database cannot be written just now.</exception>
    public abstract Task CommitAsync(Func<HelperDb, Task>? record, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
