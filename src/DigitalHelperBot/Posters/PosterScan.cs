using System.Data.Common;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Posters;

/// <summary>How often the code of an article was scanned at a site in a week. Nothing is known of who did.</summary>
public sealed class PosterScan
{
    /// <summary>Year and week in one number: 202653 is week 53 of 2026.</summary>
    public int Week { get; set; }
    public required string ArticleId { get; set; }

    /// <summary>The site's code; empty when the poster names none.</summary>
    public required string SiteId { get; set; }
    public int Scans { get; set; }
}

internal sealed class PosterScansTable : IEntityTypeConfiguration<PosterScan>
{
    public void Configure(EntityTypeBuilder<PosterScan> builder) =>
        builder.ToTable("poster_scans").HasKey(row => new { row.Week, row.ArticleId, row.SiteId });
}

internal sealed class ScanCounted(int week, string article, string site) : TurnWrite
{
    private static readonly Statement Upsert = new(
        """
        INSERT INTO poster_scans (week, article_id, site_id, scans) VALUES (@week, @article, @site, 1)
        ON CONFLICT (week, article_id, site_id) DO UPDATE SET scans = poster_scans.scans + 1
        """,
        "week", "article", "site");

    public override Statement Statement => Upsert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, week);
        parameters.Set(1, article);
        parameters.Set(2, site);
    }
}
