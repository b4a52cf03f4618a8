using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.UnmetNeeds;

internal sealed class SignalsTable : IEntityTypeConfiguration<Signal>
{
    public void Configure(EntityTypeBuilder<Signal> builder)
    {
        // No index on PersonKey: it is random, so it would double what storing a turn costs, and rows are looked for by person only when somebody asks what is held.
        builder.ToTable("signals").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.QuestionId);
        builder.HasIndex(row => row.At);
        // Holds all that the board counts, so that its pages need not read the words of every signal.
        builder.HasIndex(row => new { row.NeedId, row.PersonKey, row.SiteId, row.At });
    }
}
