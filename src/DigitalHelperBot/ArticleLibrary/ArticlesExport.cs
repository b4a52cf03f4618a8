namespace DigitalHelperBot.ArticleLibrary;

/// <summary><c>articles export</c>: copies the library's files, byte for byte, to an empty folder.</summary>
internal sealed class ArticlesExport(TextWriter output, TextWriter errors)
{
    public async Task<int> RunAsync(DirectoryInfo target, DirectoryInfo? from, string own)
    {
        if (ArticlesFolder.Find(from, own) is not { } folder)
        {
            return await RefuseAsync($"There is no folder {from?.FullName ?? own}.");
        }

        if (IsFull(target))
        {
            return await RefuseAsync($"The folder {target.FullName} is not empty.");
        }

        var files = Directory.EnumerateFiles(folder, "*", FolderStore.Search).Select(path => Path.GetRelativePath(folder, path)).ToList();
        if (File.Exists(Path.Combine(folder, StarterMarks.File)))
        {
            files.Add(StarterMarks.File);
        }

        foreach (var file in files)
        {
            await WriteAsync(target, file, await File.ReadAllBytesAsync(Path.Combine(folder, file)));
        }

        return await DoneAsync(files, target);
    }

    /// <summary>The same from the database.</summary>
    public async Task<int> RunAsync(DirectoryInfo target, IArticleStore store, CancellationToken cancellationToken)
    {
        if (IsFull(target))
        {
            return await RefuseAsync($"The folder {target.FullName} is not empty.");
        }

        // Of one moment: nobody changes anything meanwhile.
        await using var unchanged = await store.BeginAsync(cancellationToken);
        var files = new List<string>();
        foreach (var path in (await store.ListAsync(cancellationToken)).Select(file => file.Path).Concat([LibraryFiles.Rules, StarterMarks.File]))
        {
            if (await unchanged.ReadAsync(path, cancellationToken) is { } content)
            {
                await WriteAsync(target, path, content);
                files.Add(path);
            }
        }

        return await DoneAsync(files, target);
    }

    private static bool IsFull(DirectoryInfo target) => target.Exists && target.EnumerateFileSystemInfos().Any();

    private static async Task WriteAsync(DirectoryInfo target, string file, byte[] content)
    {
        var path = Path.Combine(target.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content);
    }

    private async Task<int> DoneAsync(List<string> files, DirectoryInfo target)
    {
        await output.WriteLineAsync($"{files.Count(LibraryFiles.IsArticle)} articles copied to {target.FullName}");
        return ExitCodes.Done;
    }

    private async Task<int> RefuseAsync(string reason)
    {
        await errors.WriteLineAsync($"{reason}\nUsage: articles export <target> [--from <folder>]");
        return ExitCodes.UsedWrongly;
    }
}
