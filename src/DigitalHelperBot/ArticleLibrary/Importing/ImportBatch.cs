using System.Text;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>Articles on their way into a library. Each is read back as the bot would read it before any is written.</summary>
internal sealed class ImportBatch(ImportTarget target)
{
    private readonly List<ImportedFile> _files = [];
    private readonly List<Refusal> _refusals = [];
    private readonly List<string> _withoutBenefit = [];
    private readonly HashSet<string> _taken = target.Taken.ToHashSet(StringComparer.Ordinal);

    /// <summary>Pictures and articles, each path once.</summary>
    public IReadOnlyList<ImportedFile> Files => [.. _files.DistinctBy(f => f.Path)];

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
        else if (!target.Categories.Any(c => c.Id == reading.Article.Category.Text))
        {
            _refusals.Add(new Refusal(source, $"There is no category \"{reading.Article.Category}\". Use one of: {string.Join(", ", target.Categories.Select(c => c.Id))}."));
        }
        else if (!_taken.Add(id))
        {
            _refusals.Add(new Refusal(source, $"There is an article \"{id}\" already. Give this one another title, or delete the other."));
        }
        else
        {
            var path = $"{reading.Article.Category}/{id}.md";
            _files.Add(new ImportedFile(path, content));
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
                _files.Add(new ImportedFile($"{article.Category}/{name}", File.ReadAllBytes(path)));
            }
        }
    }
}
