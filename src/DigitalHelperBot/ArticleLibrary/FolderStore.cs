using System.Globalization;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>A folder of Markdown files, outside the program so that an upgrade leaves it alone.</summary>
/// <param name="database">Null where nothing is written down, as for a verb that only reads the folder.</param>
internal sealed class FolderStore(string folder, FolderWatch watch, TimeProvider clock, IDbContextFactory<HelperDb>? database) : IArticleStore
{
    // Within this time of a write, the next one may leave the same time and length behind (some shares count in two seconds).
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(2);

    // No links, so that a link in the folder cannot lead out of it; no hidden folders, such as .git.
    internal static readonly EnumerationOptions Search = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
    };

    public string Place => folder;

    public Task<IReadOnlyList<StoredFile>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<IReadOnlyList<StoredFile>>(
            [
                .. new DirectoryInfo(folder).EnumerateFiles("*", Search)
                    .Where(file => LibraryFiles.IsOne(file.Name))
                    .Select(Describe)
                    .OrderBy(file => file.Path, StringComparer.Ordinal),
            ]);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            watch.Forget();
            throw new ArticleStoreOutOfReachException($"The folder {folder} cannot be read", gone);
        }
    }

    public async Task<byte[]?> ReadAsync(StoredFile file, int most, CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.Combine(folder, file.Path);
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, useAsync: true);
            var buffer = new byte[(int)Math.Min(stream.Length, most) + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return buffer[..length];
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public Task<LibraryChange> BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ArticleStoreOutOfReachException($"The folder {folder} cannot be made: {refused.Message}", refused);
        }

        return Task.FromResult<LibraryChange>(new FolderChange(folder, database));
    }

    public Task WaitForChangeAsync(CancellationToken cancellationToken) => watch.WaitAsync(cancellationToken);

    private StoredFile Describe(FileInfo file)
    {
        var path = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
        var now = clock.GetUtcNow().UtcDateTime;
        var settled = (now - file.LastWriteTimeUtc).Duration() > Unsettled ? "" : now.Ticks.ToString(CultureInfo.InvariantCulture);
        return new StoredFile(path, string.Create(CultureInfo.InvariantCulture, $"{file.Length}/{file.LastWriteTimeUtc.Ticks}/{settled}"));
    }
}
