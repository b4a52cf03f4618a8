using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Posters;

/// <summary>How often codes were scanned, as far as it may be told.</summary>
/// <param name="Weeks">So many weeks are added up, the last of them <paramref name="Until"/>.</param>
/// <param name="ByArticle">Everywhere, by article; those that nobody scanned are missing.</param>
/// <param name="AtSite">Of every article at the site; null while it is not to be told.</param>
public sealed record ScansTold(int Weeks, IsoWeek Until, IReadOnlyDictionary<string, int> ByArticle, SiteFigure? AtSite);

/// <summary>Reads what IT see beside a poster: whether anybody stopped at it.</summary>
internal sealed class PosterCounts(HelperDatabase database, SiteFigures figures, TimeProvider time)
{
    private const int Weeks = 12;

    private static readonly Statement ByArticle = new("SELECT article_id, SUM(scans) FROM week_articles WHERE week >= @first AND week <= @last AND scans > 0 GROUP BY article_id", "first", "last");

    public async Task<ScansTold> ReadAsync(string? site, CancellationToken cancellationToken)
    {
        var last = IsoWeek.Of(time.GetUtcNow()).Previous;
        var first = last.After(1 - Weeks);
        var byArticle = await database.ReadAllAsync(ByArticle, values =>
        {
            values.Set(0, first.Value);
            values.Set(1, last.Value);
        }, row => (Id: row.GetString(0), Scans: (int)row.GetInt64(1)), cancellationToken);
        var ofSite = site is null ? null : (await figures.ReadAsync(last, cancellationToken)).FirstOrDefault(one => string.Equals(one.SiteId, site, StringComparison.OrdinalIgnoreCase));
        return new(Weeks, last, byArticle.ToDictionary(one => one.Id, one => one.Scans, StringComparer.Ordinal), ofSite is null ? null : SiteFiguresOf.Sum(ofSite.Scans, first));
    }
}
