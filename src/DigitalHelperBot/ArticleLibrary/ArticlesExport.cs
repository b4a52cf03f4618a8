namespace DigitalHelperBot.ArticleLibrary;

/// <summary><c>articles export</c>: copies the library's files, byte for byte, to an empty folder.</summary>
internal sealed class ArticlesExport(TextWriter output, TextWriter errors)
{
    public async Task<int> RunAsync(DirectoryInfo target, DirectoryInfo? from)
    {
        if (ArticlesFolder.Find(from) is not { } folder)
        {
            return await RefuseAsync($"There is no folder {from?.FullName ?? ArticlesFolder.Default}.");
        }

        if (target.Exists && target.EnumerateFileSystemInfos().Any())
        {
            return await RefuseAsync($"The folder {target.FullName} is not empty.");
        }

        var files = Directory.EnumerateFiles(folder, "*", FolderStore.Search).Select(path => Path.GetRelativePath(folder, path)).ToArray();
        foreach (var file in files)
        {
            var path = Path.Combine(target.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(Path.Combine(folder, file), path);
        }

        await output.WriteLineAsync($"{files.Count(LibraryFiles.IsArticle)} articles copied to {target.FullName}");
        return ExitCodes.Done;
    }

    private async Task<int> RefuseAsync(string reason)
    {
        await errors.WriteLineAsync($"{reason}\nUsage: articles export <target> [--from <folder>]");
        return ExitCodes.UsedWrongly;
    }
}
