using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Telling;

internal sealed class TellingsTable : IEntityTypeConfiguration<Telling>
{
    public void Configure(EntityTypeBuilder<Telling> builder)
    {
        builder.ToTable("tellings").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.NeedId, row.Round, row.PersonKey }).IsUnique();
        builder.HasIndex(row => new { row.NeedId, row.Round, row.ConversationId }).IsUnique();
        builder.HasIndex(row => row.Once).IsUnique();
        builder.HasIndex(row => new { row.State, row.DueAt });
        builder.HasIndex(row => row.PersonKey);
    }
}

internal sealed class TellingRoundsTable : IEntityTypeConfiguration<TellingRound>
{
    public void Configure(EntityTypeBuilder<TellingRound> builder) =>
        builder.ToTable("telling_rounds").HasKey(row => new { row.NeedId, row.Round });
}

internal sealed class TellingStopsTable : IEntityTypeConfiguration<TellingStop>
{
    public void Configure(EntityTypeBuilder<TellingStop> builder)
    {
        builder.ToTable("telling_stops").HasKey(row => row.PersonKey);
        builder.Property(row => row.PersonKey).ValueGeneratedNever();
    }
}

internal sealed class ItChannelsTable : IEntityTypeConfiguration<ItChannel>
{
    public void Configure(EntityTypeBuilder<ItChannel> builder) =>
        builder.ToTable("it_channels").HasKey(row => row.Code);
}
