using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>Where articles are brought in to.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="Taken">Ids of the articles that are there.</param>
/// <param name="Write">Writes all files or none; <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when none was.</param>
internal sealed record ImportTarget(string Name, bool IsFolder, IEnumerable<string> Taken, IReadOnlyList<Category> Categories, Func<IReadOnlyList<ImportedFile>, Task> Write)
{
    public static ImportTarget Folder(string folder)
    {
        var there = Directory.Exists(folder);
        return new(
            folder,
            IsFolder: true,
            there ? Directory.EnumerateFiles(folder, "*.md", FolderStore.Search).Select(path => Path.GetFileNameWithoutExtension(path)!) : [],
            there ? new CheckedFolder(folder, ShippedKnowledge.OfThisProgram).Categories : ShippedKnowledge.OfThisProgram.Categories,
            files =>
            {
                FolderImport.Write(folder, files);
                return Task.CompletedTask;
            });
    }

    public static async Task<ImportTarget> DatabaseAsync(IArticleStore store, CancellationToken cancellationToken)
    {
        var there = await store.ListAsync(cancellationToken);
        var own = await store.ReadAsync(new StoredFile(LibraryFiles.Categories, ""), ArticleReader.MostBytes, cancellationToken);
        return new(
            store.Place,
            IsFolder: false,
            there.Where(file => LibraryFiles.IsArticle(file.Path)).Select(file => Path.GetFileNameWithoutExtension(file.Path)),
            (own is null ? null : CategoriesReader.Read(LibraryFiles.Categories, own, out _)) ?? ShippedKnowledge.OfThisProgram.Categories,
            files => WriteAsync(store, files, cancellationToken));
    }

    private static async Task WriteAsync(IArticleStore store, IReadOnlyList<ImportedFile> files, CancellationToken cancellationToken)
    {
        await using var change = await store.BeginAsync(cancellationToken);
        foreach (var file in files)
        {
            // Never over another file: neither an article that came meanwhile nor another article's picture.
            var there = await change.ReadAsync(file.Path, cancellationToken);
            if (there is not null && (LibraryFiles.IsArticle(file.Path) || !there.AsSpan().SequenceEqual(file.Content)))
                throw new IOException($"There is a file {file.Path} already.");
            if (there is null)
                await change.WriteAsync(file.Path, file.Content, cancellationToken);
        }

        await change.CommitAsync(null, cancellationToken);
    }
}

/// <param name="Path">In the library, with forward slashes.</param>
internal sealed record ImportedFile(string Path, byte[] Content);
