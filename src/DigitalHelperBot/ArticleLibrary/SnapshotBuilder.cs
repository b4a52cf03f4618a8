using System.Collections.Frozen;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Makes of the files on the shelf what the bot answers from.</summary>
internal sealed class SnapshotBuilder(ShippedKnowledge shipped, IHostEnvironment environment)
{
    private readonly LocalDetails _names = shipped.Details;
    private readonly LocalDetails _examples = environment.IsDevelopment() ? shipped.ExampleDetails : LocalDetails.None;
    private readonly IReadOnlyList<Category> _categories = shipped.Categories;

    public LibrarySnapshot Build(Shelf shelf, Func<IReadOnlyList<Article>, Matcher> buildMatcher)
    {
        var files = shelf.InOrder.ToArray();
        var problems = files.SelectMany(f => f.Findings).ToList();
        var details = (files.Select(f => f.Details).FirstOrDefault(d => d is not null) ?? LocalDetails.None)
            .WithNamesOf(_names)
            .WithGapsFilledFrom(_examples);
        var categories = files.Select(f => f.Categories).FirstOrDefault(c => c is not null) ?? _categories;
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        var sources = new Dictionary<string, ArticlePlace>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Article is not { } article || Prepare(file.Path, article, details, categories, problems) is not { } ready)
            {
                continue;
            }

            if (articles.TryAdd(ready.Id, ready))
            {
                sources.Add(ready.Id, new ArticlePlace(new StoredFile(file.Path, file.Stamp), file.Hash, file.Findings.Count == 0));
            }
            else
            {
                problems.Add(Problem(file.Path, 1, "Another file has the same id", $"Rename one of the files called {ready.Id}.md, and its id"));
            }
        }

        var pictures = new PublishedPictures(files.SelectMany(file => PicturesOf(file, files, problems)));
        return new LibrarySnapshot
        {
            Articles = articles.ToFrozenDictionary(StringComparer.Ordinal),
            Sources = sources.ToFrozenDictionary(StringComparer.Ordinal),
            Pictures = pictures,
            Matcher = buildMatcher([.. articles.Values]),
            Local = details,
            Categories = categories,
            Problems = problems,
        };
    }

    private static Article? Prepare(string file, Article article, LocalDetails details, IReadOnlyList<Category> categories, List<Finding> problems)
    {
        problems.AddRange(Placeholders.Unknown(file, article, details));
        if (!categories.Any(c => c.Id == article.Category.Text))
        {
            problems.Add(Problem(file, article.Category.Line, $"There is no category \"{article.Category}\"", $"Use one of: {string.Join(", ", categories.Select(c => c.Id))}"));
        }

        var filled = Placeholders.Fill(article, details);
        if (filled is null)
        {
            problems.Add(Problem(file, article.Devices[0].Line, "No step is left without its local details", $"Fill them in in {LibraryFiles.LocalDetails}"));
        }

        return filled;
    }

    // A file that is there and no picture has a problem of its own already.
    private static IEnumerable<(string Article, string File, PublishedPicture Picture)> PicturesOf(ShelvedFile file, ShelvedFile[] files, List<Finding> problems)
    {
        foreach (var picture in file.Article?.Devices.SelectMany(d => d.Steps).Select(s => s.Picture).OfType<Picture>() ?? [])
        {
            var found = Array.Find(files, f => f.Path == file.PathOf(picture));
            if (found is null)
            {
                problems.Add(PictureFile.Finding(file.Path, picture.AltText.Line, picture.FileName, "the file is not there"));
            }
            else if (found.Picture is { } published)
            {
                yield return (file.Article!.Id, picture.FileName, published);
            }
        }
    }

    private static Finding Problem(string file, int line, string message, string fix) =>
        new(file, line, FindingLevel.Fail, "library", message, "", fix);
}
