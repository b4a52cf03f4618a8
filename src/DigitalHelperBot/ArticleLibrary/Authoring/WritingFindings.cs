using System.Text;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Knowledge.ArticleRules;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>What the rules find in an article while it is written.</summary>
public sealed class WritingFindings(ArticleLibrary library, IArticleStore store, PublishedArticles published, DraftPictures pictures, TimeProvider time)
{
    private const int MostRules = 64 * 1024;

    private volatile Neighbours? _neighbours;

    /// <summary>In file order.</summary>
    /// <param name="text">The article's Markdown.</param>
    public async Task<IReadOnlyList<Finding>> OfAsync(string articleId, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var neighbours = await NeighboursAsync(cancellationToken);
        var bytes = Encoding.UTF8.GetBytes(text);
        var file = new ArticleFile(published.PathOf(articleId, ""), bytes);
        var snapshot = neighbours.Snapshot;
        var findings = neighbours.Checker.Check(file, new LibraryFacts(snapshot.Local, snapshot.Categories, Today()));
        return [.. findings, .. await OfPicturesAsync(articleId, file.Path, bytes, cancellationToken)];
    }

    /// <summary>True when an article with these findings cannot be published.</summary>
    public static bool Stop(IEnumerable<Finding> findings) => findings.Any(f => f.Level == FindingLevel.Fail);

    private async Task<IEnumerable<Finding>> OfPicturesAsync(string articleId, string path, byte[] bytes, CancellationToken cancellationToken)
    {
        Picture[] shown = [.. ArticleReader.Read(path, bytes).Article?.Devices.SelectMany(d => d.Steps).Select(s => s.Picture).OfType<Picture>() ?? []];
        var missing = await pictures.MissingAsync(articleId, shown.Select(p => p.FileName), cancellationToken);
        return shown.Where(p => missing.Contains(p.FileName)).Select(p => PictureFile.Finding(path, p.AltText.Line, p.FileName, "it is not there"));
    }

    private DateOnly Today() => LondonTime.DayOf(time.GetUtcNow());

    private async Task<Neighbours> NeighboursAsync(CancellationToken cancellationToken)
    {
        var snapshot = library.Current;
        if (_neighbours is { } known && known.Snapshot == snapshot)
            return known;
        var rules = await store.ReadAsync(new StoredFile(LibraryFiles.Rules, ""), MostRules, cancellationToken) is { } bytes ? RuleSettingsReader.Read(LibraryFiles.Rules, bytes, out _) : null;
        var checker = new WritingChecker([.. snapshot.Articles.Values.Select(a => (snapshot.Sources[a.Id].File.Path, a))], rules ?? RuleSettings.Shipped);
        return _neighbours = new Neighbours(snapshot, checker);
    }

    private sealed record Neighbours(LibrarySnapshot Snapshot, WritingChecker Checker);
}
