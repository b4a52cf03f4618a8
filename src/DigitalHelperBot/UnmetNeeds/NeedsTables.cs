using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.UnmetNeeds;

internal sealed class NeedsTable : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.ToTable("needs").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.TitleSignalId);
    }
}

internal sealed class NeedChangesTable : IEntityTypeConfiguration<NeedChange>
{
    public void Configure(EntityTypeBuilder<NeedChange> builder)
    {
        builder.ToTable("need_history").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.NeedId);
        builder.HasIndex(row => row.At);
    }
}

internal sealed class NeedEventsTable : IEntityTypeConfiguration<NeedEvent>
{
    public void Configure(EntityTypeBuilder<NeedEvent> builder)
    {
        builder.ToTable("need_events").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.State, row.DueAt });
    }
}

internal sealed class ArticleProofsTable : IEntityTypeConfiguration<ArticleProof>
{
    public void Configure(EntityTypeBuilder<ArticleProof> builder) => builder.ToTable("article_proofs").HasKey(row => row.ArticleId);
}

internal sealed class ProvedSignalsTable : IEntityTypeConfiguration<ProvedSignal>
{
    public void Configure(EntityTypeBuilder<ProvedSignal> builder) => builder.ToTable("proved_signals").HasKey(row => new { row.ArticleId, row.SignalId });
}
