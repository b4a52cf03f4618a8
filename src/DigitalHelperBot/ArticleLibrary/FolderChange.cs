using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>A change of files in a folder.</summary>
/// <param name="database">Null where nothing is written down, as for a verb that only reads the folder.</param>
internal sealed class FolderChange(string folder, IDbContextFactory<HelperDb>? database) : LibraryChange
{
    public override Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken) =>
        ReachAsync(path, "read", async target => File.Exists(target) ? await File.ReadAllBytesAsync(target, cancellationToken) : null);

    public override Task<string?> FindAsync(string articleId, CancellationToken cancellationToken) => ReachAsync("", "read", target => Task.FromResult(
        Directory.EnumerateFiles(target, $"{articleId}.md", FolderStore.Search).Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).Min(StringComparer.Ordinal)));

    public override Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => ReachAsync(path, "written", async target =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target + ".half", content, cancellationToken);
        File.Move(target + ".half", target, overwrite: true);
        return true;
    });

    public override Task RemoveAsync(string path, CancellationToken cancellationToken) => ReachAsync(path, "taken away", target =>
    {
        File.Delete(target);
        return Task.FromResult(true);
    });

    public override async Task CommitAsync(Func<HelperDb, Task>? record, CancellationToken cancellationToken)
    {
        if (record is null)
            return;
        await using var db = await database!.CreateDbContextAsync(cancellationToken);
        await using var transaction = await ChangeCount.BeginAsync(db, cancellationToken);
        await record(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> ReachAsync<T>(string path, string done, Func<string, Task<T>> reach)
    {
        try
        {
            return await reach(Path.Combine(folder, path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ArticleStoreOutOfReachException($"{path} cannot be {done} in {folder}: {refused.Message}", refused);
        }
    }
}
