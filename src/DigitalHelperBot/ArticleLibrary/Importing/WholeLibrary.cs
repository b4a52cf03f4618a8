using DigitalHelperBot.ArticleLibrary.Pictures;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary><c>articles import FOLDER --whole</c>: a folder of articles moves into the database as it is, with its local details, categories, rules, pictures and what is known of starters.</summary>
internal static class WholeLibrary
{
    /// <summary>Puts it in place of the starters there; over anything that somebody wrote it writes nothing.</summary>
    /// <returns>How many articles came, or why none did.</returns>
    public static async Task<(int Articles, string? Refused)> BringAsync(string folder, IArticleStore store, CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(folder, "*", FolderStore.Search).Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => LibraryFiles.IsOne(path) || path == LibraryFiles.Rules).Append(StarterMarks.File).Where(path => File.Exists(Path.Combine(folder, path))).ToArray();
        if (!files.Any(LibraryFiles.IsArticle))
            return (0, $"There is no article in {folder}.");
        if (files.FirstOrDefault(path => new FileInfo(Path.Combine(folder, path)).Length > PictureFile.MostBytes) is { } large)
            return (0, $"{large} is larger than 1 MB, and the bot would not read it. Take it out of the folder.");
        await using var change = await store.BeginAsync(cancellationToken);
        if (await RemoveStartersAsync(store, change, cancellationToken) is { } written)
            return (0, $"{written} in the database is no starter article, or somebody has changed it. A whole library can only be brought into a database in which nobody has written yet.");
        foreach (var path in files)
            await change.WriteAsync(path, await File.ReadAllBytesAsync(Path.Combine(folder, path), cancellationToken), cancellationToken);
        await change.CommitAsync(null, cancellationToken);
        return (files.Count(LibraryFiles.IsArticle), null);
    }

    /// <returns>The first file that is none.</returns>
    private static async Task<string?> RemoveStartersAsync(IArticleStore store, LibraryChange change, CancellationToken cancellationToken)
    {
        var marks = new StarterMarks(await change.ReadAsync(StarterMarks.File, cancellationToken));
        foreach (var path in (await store.ListAsync(cancellationToken)).Select(file => file.Path).Append(LibraryFiles.Rules))
        {
            if (await change.ReadAsync(path, cancellationToken) is not { } content)
                continue;
            if (marks[path] != StarterMarks.HashOf(content))
                return path;
            await change.RemoveAsync(path, cancellationToken);
        }

        await change.RemoveAsync(StarterMarks.File, cancellationToken);
        return null;
    }
}
