using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Asking;

internal sealed class ReactionsTable : IEntityTypeConfiguration<KeptReaction>
{
    public void Configure(EntityTypeBuilder<KeptReaction> builder)
    {
        builder.ToTable("reactions").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.PersonKey);
    }
}
