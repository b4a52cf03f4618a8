using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>A week's report as it was made. Its figures never change; nothing in it is anybody's words.</summary>
public sealed class KeptReport
{
    /// <summary><see cref="Counting.IsoWeek.Value"/>.</summary>
    public int Week { get; set; }
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>JSON of <see cref="Report"/>.</summary>
    public required string Figures { get; set; }

    /// <summary>When one instance took it upon itself to send it; null while none has.</summary>
    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>Sent after its time, since nothing ran then.</summary>
    public bool Late { get; set; }

    /// <summary>Somebody in IT had it sent again.</summary>
    public bool SentAgain { get; set; }
}

internal sealed class KeptReportsTable : IEntityTypeConfiguration<KeptReport>
{
    public void Configure(EntityTypeBuilder<KeptReport> builder)
    {
        builder.ToTable("weekly_reports").HasKey(row => row.Week);
        builder.Property(row => row.Week).ValueGeneratedNever();
    }
}
