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
                .Select(path => new ArticleFile(Near(path), File.ReadAllBytes(path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        Details = (Read(LibraryFiles.LocalDetails, LocalDetailsReader.Read) ?? LocalDetails.None).WithNamesOf(shipped.Details);
        Categories = Read(LibraryFiles.Categories, CategoriesReader.Read) ?? shipped.Categories;
        Rules = Read(LibraryFiles.Rules, RuleSettingsReader.Read) ?? RuleSettings.Shipped;
        _findings.AddRange(Directory.EnumerateFiles(folder, "*", FolderStore.Search).Where(IsArticleByAnotherName).Order(StringComparer.Ordinal).Select(Misnamed));
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

    // Notepad adds .txt to a name, and Windows hides it.
    private static bool IsArticleByAnotherName(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".TXT" or ".MD" or ".MARKDOWN"
        && !path.EndsWith(".md", StringComparison.Ordinal)
        && File.ReadLines(path).FirstOrDefault()?.TrimEnd() == "---";

    private static Finding Misnamed(string path) =>
        new(Near(path), 1, FindingLevel.Fail, "F1", "Nobody is shown this file: its name does not end in .md", "", $"Rename it {Path.GetFileName(path).Split('.')[0]}.md; Windows shows the whole name with View, Show, File name extensions");

    private static string Near(string path) => Path.GetRelativePath(".", path) is var near && near.StartsWith("..", StringComparison.Ordinal) ? path : near;

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
