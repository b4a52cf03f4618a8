using System.Text;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>Articles on their way into a folder. Each is read back as the bot would read it before any is written.</summary>
internal sealed class ImportBatch(string folder, IReadOnlyList<Category> categories)
{
    private readonly List<(string Path, byte[] Content)> _files = [];
    private readonly List<Refusal> _refusals = [];
    private readonly List<string> _withoutBenefit = [];
    private readonly HashSet<string> _taken = Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.md", FolderStore.Search).Select(p => Path.GetFileNameWithoutExtension(p)!).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    public int Count => _files.Count(f => LibraryFiles.IsArticle(f.Path));

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Articles of which the document did not say what people gain.</summary>
    public IReadOnlyList<string> WithoutBenefit => _withoutBenefit;

    public void Add(ImportReading reading)
    {
        _refusals.AddRange(reading.Refusals);
        foreach (var imported in reading.Articles)
        {
            Add(imported.Source, imported.Article.Id, Encoding.UTF8.GetBytes(ArticleWriter.Write(imported.Article)), picturesFrom: null);
        }
    }

    public void AddMarkdown(string file) =>
        Add(file, Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file), Path.GetDirectoryName(file));

    private void Add(string source, string id, byte[] content, string? picturesFrom)
    {
        var reading = ArticleReader.Read($"{id}.md", content);
        if (!reading.IsArticle)
        {
            // The lines are those of our own file, which the person has not seen; the source says where to look.
            _refusals.AddRange(reading.Findings.Select(f => new Refusal(source, $"{f.Message}. {f.Fix}.")));
        }
        else if (!categories.Any(c => c.Id == reading.Article.Category.Text))
        {
            _refusals.Add(new Refusal(source, $"There is no category \"{reading.Article.Category}\". Use one of: {string.Join(", ", categories.Select(c => c.Id))}."));
        }
        else if (!_taken.Add(id))
        {
            _refusals.Add(new Refusal(source, $"There is an article \"{id}\" already. Give this one another title, or delete the other."));
        }
        else
        {
            var path = Path.Combine(reading.Article.Category, $"{id}.md");
            _files.Add((path, content));
            if (reading.Article.Benefit.Text == ImportDefaults.StandInBenefit)
            {
                _withoutBenefit.Add(path);
            }

            AddPictures(source, reading.Article, picturesFrom);
        }
    }

    private void AddPictures(string source, Article article, string? from)
    {
        foreach (var name in article.Devices.SelectMany(d => d.Steps).Select(s => s.Picture?.FileName).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var path = Path.Combine(from ?? "", name);
            if (PictureFile.WhatIsWrongWith(path) is { } wrong)
            {
                _refusals.Add(new Refusal(source, $"The picture {name} cannot be brought in: {wrong}."));
            }
            else
            {
                _files.Add((Path.Combine(article.Category, name), File.ReadAllBytes(path)));
            }
        }
    }

    /// <summary>Writes every article under a name that the bot does not read, then gives each its own. When that fails, all that was written goes again.</summary>
    /// <exception cref="IOException">It failed; nothing was brought in.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public void Write()
    {
        var written = new List<string>();
        try
        {
            foreach (var (path, content) in _files.DistinctBy(f => f.Path))
            {
                var half = Path.Combine(folder, path) + ".half";
                Directory.CreateDirectory(Path.GetDirectoryName(half)!);
                written.Add(half);
                File.WriteAllBytes(half, content);
            }

            // Pictures first, so that no article is live before its pictures are.
            foreach (var (path, content) in _files.DistinctBy(f => f.Path).OrderBy(f => LibraryFiles.IsArticle(f.Path)))
            {
                var target = Path.Combine(folder, path);
                if (!LibraryFiles.IsArticle(path) && File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(content))
                {
                    File.Delete(target + ".half");
                    continue;
                }

                // Never over another file: neither an article that came meanwhile nor another article's picture.
                File.Move(target + ".half", target, overwrite: false);
                written.Add(target);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            written.ForEach(File.Delete);
            throw;
        }
    }
}
