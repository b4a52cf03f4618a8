using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Benchmarks.Matching;

/// <summary>A large article folder of near copies of the starter articles.</summary>
internal static class ArticleFiles
{
    public static async Task<Library> WriteAsync(string folder, int count, int phrasings)
    {
        var library = Library.NearCopies(Library.Load(ShippedKnowledge.OfThisProgram.Folder).Articles, count, phrasings);
        foreach (var article in library.Articles)
        {
            var path = Path.Combine(folder, article.Category, $"{article.Id}.md");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, ArticleWriter.Write(article with { Devices = [.. article.Devices.Select(d => d with { Steps = [.. d.Steps.Select(s => s with { Picture = null })] })] }));
        }

        return library;
    }
}
