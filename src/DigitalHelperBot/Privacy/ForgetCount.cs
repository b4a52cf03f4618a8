using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Privacy;

/// <summary>How often somebody was forgotten, never who. Other copies of the program see it rise, and look what they may not remember any more.</summary>
public sealed class ForgetCount
{
    /// <summary>1: there is one row.</summary>
    public int Id { get; set; }
    public long Count { get; set; }
}

internal sealed class ForgetCountTable : IEntityTypeConfiguration<ForgetCount>
{
    public void Configure(EntityTypeBuilder<ForgetCount> builder)
    {
        builder.ToTable("forget_count").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
