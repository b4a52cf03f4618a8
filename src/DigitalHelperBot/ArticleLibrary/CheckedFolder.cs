using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Knowledge.ArticleRules;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>A folder as a check sees it: its articles, and its own local details, categories and rules where it has them.</summary>
internal sealed class CheckedFolder
{
    private readonly List<Finding> _findings = [];
    private readonly string _folder;

    public CheckedFolder(string folder, ShippedKnowledge shipped)
    {
        _folder = folder;
        Articles =
        [
            .. Directory.EnumerateFiles(folder, "*.md", FolderStore.Search)
                .Where(LibraryFiles.IsArticle)
                .Select(path => new ArticleFile(Path.GetRelativePath(".", path) is var near && near.StartsWith("..", StringComparison.Ordinal) ? path : near, File.ReadAllBytes(path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        Details = (Read(LibraryFiles.LocalDetails, LocalDetailsReader.Read) ?? LocalDetails.None).WithNamesOf(shipped.Details);
        Categories = Read(LibraryFiles.Categories, CategoriesReader.Read) ?? shipped.Categories;
        Rules = Read(LibraryFiles.Rules, RuleSettingsReader.Read) ?? RuleSettings.Shipped;
    }

    private delegate T? Reader<T>(string file, ReadOnlySpan<byte> bytes, out IReadOnlyList<Finding> findings);

    public IReadOnlyList<ArticleFile> Articles { get; }

    public LocalDetails Details { get; }

    public IReadOnlyList<Category> Categories { get; }

    public RuleSettings Rules { get; }

    /// <summary>What is wrong with the files that are no articles.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Pictures that are not there or are none; the rules themselves see no files.</summary>
    public IEnumerable<Finding> PictureFindings() =>
        from file in Articles
        where file.Content.Span.IndexOf("!["u8) >= 0
        from picture in ArticleReader.Read(file.Path, file.Content.Span).Article?.Devices.SelectMany(d => d.Steps).Select(s => s.Picture).OfType<Picture>() ?? []
        let wrong = PictureFile.WhatIsWrongWith(Path.Combine(Path.GetDirectoryName(file.Path)!, picture.FileName))
        where wrong is not null
        select PictureFile.Finding(file.Path, picture.AltText.Line, picture.FileName, wrong);

    private T? Read<T>(string name, Reader<T> read)
        where T : class
    {
        var path = Path.Combine(_folder, name);
        if (!File.Exists(path))
        {
            return null;
        }

        var value = read(path, File.ReadAllBytes(path), out var findings);
        _findings.AddRange(findings);
        return value;
    }
}
