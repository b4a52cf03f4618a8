using DigitalHelperBot.ArticleLibrary.Importing;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary><c>articles import</c>: brings in Markdown, question and answer tables and Word documents. Writes all of them or none.</summary>
internal sealed class ArticlesImport(TextWriter output, TextWriter errors)
{
    private const string Usage = "Usage: articles import <source> --category <id> [--to <folder>] [--leave-out-refused]";

    public async Task<int> RunAsync(FileSystemInfo source, string? category, DirectoryInfo? to, bool leaveOutRefused)
    {
        var folder = to?.FullName ?? Path.GetFullPath(ArticlesFolder.Default);
        var categories = Directory.Exists(folder) ? new CheckedFolder(folder, ShippedKnowledge.OfThisProgram).Categories : ShippedKnowledge.OfThisProgram.Categories;
        if (!source.Exists || (category is not null && categories.All(c => c.Id != category)))
        {
            await errors.WriteLineAsync($"{(source.Exists ? $"There is no category \"{category}\"; use one of: {string.Join(", ", categories.Select(c => c.Id))}" : $"There is no file or folder {source.FullName}")}.\n{Usage}");
            return ExitCodes.UsedWrongly;
        }

        var batch = new ImportBatch(folder, categories);
        var defaults = new ImportDefaults(category ?? "", DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        foreach (var file in FilesOf(source))
        {
            Read(file, defaults, batch);
        }

        return await FinishAsync(batch, folder, leaveOutRefused);
    }

    private async Task<int> FinishAsync(ImportBatch batch, string folder, bool leaveOutRefused)
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
                batch.Write();
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                await output.WriteLineAsync($"Nothing was brought in: {failed.Message}");
                return ExitCodes.Findings;
            }

            foreach (var path in batch.WithoutBenefit)
            {
                await output.WriteLineAsync($"{Path.Combine(folder, path)}: needs a benefit. Say in one sentence what people gain.");
            }
        }

        await output.WriteLineAsync(write
            ? $"{batch.Count} articles brought in to {folder}. Now run: articles check"
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
