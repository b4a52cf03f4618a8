using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Counting;

// These four are written with messages; on SQLite each is its own index (WITHOUT ROWID), for which EF Core has no word.
internal sealed class PeopleWeeksTable : IEntityTypeConfiguration<PersonWeek>
{
    public void Configure(EntityTypeBuilder<PersonWeek> builder) =>
        builder.ToTable("people_weeks").HasKey(row => new { row.Week, row.PersonKey, row.ArticleId });
}

internal sealed class RunningArticlesTable : IEntityTypeConfiguration<RunningArticle>
{
    public void Configure(EntityTypeBuilder<RunningArticle> builder) =>
        builder.ToTable("running_articles").HasKey(row => new { row.Week, row.ArticleId, row.Writer });
}

internal sealed class RunningSitesTable : IEntityTypeConfiguration<RunningSite>
{
    public void Configure(EntityTypeBuilder<RunningSite> builder) =>
        builder.ToTable("running_sites").HasKey(row => new { row.Week, row.SiteId, row.Writer });
}

internal sealed class RunningNeedsTable : IEntityTypeConfiguration<RunningNeed>
{
    public void Configure(EntityTypeBuilder<RunningNeed> builder) =>
        builder.ToTable("running_needs").HasKey(row => new { row.Week, row.NeedId, row.Writer });
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
