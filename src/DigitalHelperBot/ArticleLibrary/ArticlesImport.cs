using DigitalHelperBot.ArticleLibrary.Importing;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary><c>articles import</c>: brings in Markdown, question and answer tables and Word documents. Writes all of them or none.</summary>
internal sealed class ArticlesImport(TextWriter output, TextWriter errors)
{
    private const string Usage = "Usage: articles import <source> --category <id> [--to <folder>] [--leave-out-refused]\n       articles import <folder> --whole";

    public async Task<int> RunAsync(FileSystemInfo source, string? category, ImportTarget target, bool leaveOutRefused)
    {
        if (!source.Exists)
        {
            return await RefuseAsync($"There is no file or folder {source.FullName}.");
        }

        if (category is not null && target.Categories.All(c => c.Id != category))
        {
            return await RefuseAsync($"There is no category \"{category}\"; use one of: {string.Join(", ", target.Categories.Select(c => c.Id))}.");
        }

        var batch = new ImportBatch(target);
        var defaults = new ImportDefaults(category ?? "", DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        foreach (var file in FilesOf(source))
        {
            Read(file, defaults, batch);
        }

        return await FinishAsync(batch, target, leaveOutRefused);
    }

    /// <summary>A whole library, for the database.</summary>
    public async Task<int> RunWholeAsync(FileSystemInfo source, IArticleStore store, CancellationToken cancellationToken)
    {
        if (source is not DirectoryInfo { Exists: true })
        {
            return await RefuseAsync($"There is no folder {source.FullName}.");
        }

        var (articles, refused) = await WholeLibrary.BringAsync(source.FullName, store, cancellationToken);
        await output.WriteLineAsync(refused is null ? $"{articles} articles brought in to {store.Place}, and all that belongs to them." : $"Nothing was brought in. {refused}");
        return refused is null ? ExitCodes.Done : ExitCodes.Findings;
    }

    public async Task<int> RefuseAsync(string reason)
    {
        await errors.WriteLineAsync($"{reason}\n{Usage}");
        return ExitCodes.UsedWrongly;
    }

    private async Task<int> FinishAsync(ImportBatch batch, ImportTarget target, bool leaveOutRefused)
    {
        foreach (var refusal in batch.Refusals)
        {
            await output.WriteLineAsync(refusal.ToString());
        }

        var write = batch.Refusals.Count == 0 || leaveOutRefused;
        if (write)
        {
            try
            {
                await target.Write(batch.Files);
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                await output.WriteLineAsync($"Nothing was brought in: {failed.Message}");
                return ExitCodes.Findings;
            }

            foreach (var path in batch.WithoutBenefit)
            {
                await output.WriteLineAsync($"{Path.Combine(target.Name, path)}: needs a benefit. Say in one sentence what people gain.");
            }
        }

        await output.WriteLineAsync(write
            ? $"{batch.Count} articles brought in to {target.Name}.{(target.IsFolder ? " Now run: articles check" : "")}"
            : $"Nothing was brought in. {batch.Count} articles are good; mend the rest, or add --leave-out-refused.");
        return batch.Refusals.Count > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }

    private static IEnumerable<string> FilesOf(FileSystemInfo source) =>
        source is DirectoryInfo
            ? Directory.EnumerateFiles(source.FullName, "*", FolderStore.Search)
                .Where(p => LibraryFiles.IsArticle(p) || Path.GetExtension(p).ToUpperInvariant() is ".DOCX" or ".CSV" or ".TSV")
                .Order(StringComparer.Ordinal)
            : [source.FullName];

    private static void Read(string file, ImportDefaults defaults, ImportBatch batch)
    {
        switch (Path.GetExtension(file).ToUpperInvariant())
        {
            case ".MD":
                batch.AddMarkdown(file);
                break;
            case ".CSV" or ".TSV":
                batch.Add(QuestionTable.Read(file, defaults));
                break;
            case ".DOCX":
                batch.Add(WordDocument.Read(file, defaults));
                break;
            default:
                batch.Add(new ImportReading([], [new Refusal(file, "It is of another kind. Bring in .md, .csv, .tsv or .docx.")]));
                break;
        }
    }
}
