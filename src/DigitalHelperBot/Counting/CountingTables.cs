using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Counting;

internal sealed class PeopleCountsTable : IEntityTypeConfiguration<PersonCount>
{
    public void Configure(EntityTypeBuilder<PersonCount> builder) =>
        builder.ToTable("people_counts").HasKey(row => new { row.Week, row.SiteId, row.Subject, row.PersonKey });
}

internal sealed class FrozenWeeksTable : IEntityTypeConfiguration<FrozenWeek>
{
    public void Configure(EntityTypeBuilder<FrozenWeek> builder)
    {
        builder.ToTable("weeks").HasKey(row => row.Week);
        builder.Property(row => row.Week).ValueGeneratedNever();
    }
}

internal sealed class WeekArticlesTable : IEntityTypeConfiguration<WeekArticle>
{
    public void Configure(EntityTypeBuilder<WeekArticle> builder) =>
        builder.ToTable("week_articles").HasKey(row => new { row.Week, row.ArticleId });
}

internal sealed class WeekStepsTable : IEntityTypeConfiguration<WeekStep>
{
    public void Configure(EntityTypeBuilder<WeekStep> builder) =>
        builder.ToTable("week_steps").HasKey(row => new { row.Week, row.ArticleId, row.Device, row.Step });
}

internal sealed class WeekSitesTable : IEntityTypeConfiguration<WeekSite>
{
    public void Configure(EntityTypeBuilder<WeekSite> builder) =>
        builder.ToTable("week_sites").HasKey(row => new { row.Week, row.SiteId });
}

internal sealed class WeekNeedsTable : IEntityTypeConfiguration<WeekNeed>
{
    public void Configure(EntityTypeBuilder<WeekNeed> builder) =>
        builder.ToTable("week_needs").HasKey(row => new { row.Week, row.NeedId });
}
