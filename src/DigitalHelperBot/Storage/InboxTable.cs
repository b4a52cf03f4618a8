using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Storage;

internal sealed class InboxTable : IEntityTypeConfiguration<InboxTurn>
{
    public void Configure(EntityTypeBuilder<InboxTurn> builder)
    {
        builder.ToTable("inbox").HasKey(row => row.TurnId);
        builder.Property(row => row.TurnId).ValueGeneratedNever();
        builder.HasIndex(row => row.TurnKey).IsUnique();
    }
}
