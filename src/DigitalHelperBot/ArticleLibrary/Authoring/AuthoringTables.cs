using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

internal sealed class ArticleDraftsTable : IEntityTypeConfiguration<ArticleDraft>
{
    public void Configure(EntityTypeBuilder<ArticleDraft> builder)
    {
        builder.ToTable("article_drafts").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.ArticleId).IsUnique();
    }
}

internal sealed class ArticleRevisionsTable : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> builder)
    {
        builder.ToTable("article_revisions").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.ArticleId, row.Id });
    }
}

internal sealed class DraftPicturesTable : IEntityTypeConfiguration<DraftPicture>
{
    public void Configure(EntityTypeBuilder<DraftPicture> builder)
    {
        builder.ToTable("draft_pictures").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.ArticleId, row.FileName }).IsUnique();
    }
}

internal sealed class PublishingChecksTable : IEntityTypeConfiguration<PublishingCheck>
{
    public void Configure(EntityTypeBuilder<PublishingCheck> builder)
    {
        builder.ToTable("publishing_checks").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.ArticleId, row.Id });
    }
}
