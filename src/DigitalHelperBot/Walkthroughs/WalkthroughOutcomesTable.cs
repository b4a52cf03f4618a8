using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Walkthroughs;

internal sealed class WalkthroughOutcomesTable : IEntityTypeConfiguration<WalkthroughOutcome>
{
    public void Configure(EntityTypeBuilder<WalkthroughOutcome> builder)
    {
        builder.ToTable("walkthrough_outcomes").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.End).HasColumnName("ended_as");
        builder.HasIndex(row => row.QuestionId);
        builder.HasIndex(row => row.PersonKey);
        builder.HasIndex(row => row.At);
    }
}
