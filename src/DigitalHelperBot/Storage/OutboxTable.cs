using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Storage;

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxReply>
{
    public void Configure(EntityTypeBuilder<OutboxReply> builder)
    {
        builder.ToTable("outbox").HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.HasIndex(row => new { row.State, row.ClaimedUntil });
    }
}
