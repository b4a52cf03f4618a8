namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Where the files of the library are kept: a folder, or rows in the database.</summary>
public interface IArticleStore
{
    /// <summary>How people call this place, for problems and logs.</summary>
    string Place { get; }

    /// <summary>Every article, every file that may be a picture, <c>local.yaml</c> and <c>categories.yaml</c>.</summary>
    /// <exception cref="ArticleStoreOutOfReachException">The store cannot be read just now.</exception>
    Task<IReadOnlyList<StoredFile>> ListAsync(CancellationToken cancellationToken);

    /// <summary>A file's bytes, at most <paramref name="most"/> and one more; null when it is not there or cannot be read just now.</summary>
    Task<byte[]?> ReadAsync(StoredFile file, int most, CancellationToken cancellationToken);

    /// <summary>Begins to change files. In the database, whoever else begins waits until this one ends.</summary>
    /// <exception cref="ArticleStoreOutOfReachException">The store cannot be written just now.</exception>
    Task<LibraryChange> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Returns when something may have changed.</summary>
    Task WaitForChangeAsync(CancellationToken cancellationToken);
}

/// <summary>A file in the store.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Stamp">Another one whenever the content may be another one.</param>
public readonly record struct StoredFile(string Path, string Stamp);

public sealed class ArticleStoreOutOfReachException(string message, Exception? inner = null) : Exception(message, inner);
