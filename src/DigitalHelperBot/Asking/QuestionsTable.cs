using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Asking;

internal sealed class QuestionsTable : IEntityTypeConfiguration<AskedQuestion>
{
    public void Configure(EntityTypeBuilder<AskedQuestion> builder)
    {
        // No index on PersonKey: it is random, so it would double what storing a turn costs, and rows are looked for by person only when somebody asks what is held.
        builder.ToTable("questions").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.AskedAt);
    }
}
