using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>How it came that a person's site is known, or that it is not.</summary>
public enum SiteChosen
{
    /// <summary>The card was shown, and nothing has come of it. It is not shown again.</summary>
    Asked = 0,

    /// <summary>"Not now", or "forget where I work": they are left alone.</summary>
    NotNow = 1,
    OnCard = 2,
    InChat = 3,
    FromDirectory = 4,
}

/// <summary>Where a person works. The only row that has both; whatever is shown of sites has no person.</summary>
public sealed class PersonSite
{
    public long PersonKey { get; set; }

    /// <summary>The site's code; null when it is not known.</summary>
    public string? SiteId { get; set; }
    public SiteChosen Chosen { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
}

internal sealed class PersonSitesTable : IEntityTypeConfiguration<PersonSite>
{
    public void Configure(EntityTypeBuilder<PersonSite> builder)
    {
        builder.ToTable("person_sites").HasKey(row => row.PersonKey);
        builder.Property(row => row.PersonKey).ValueGeneratedNever();
        builder.HasIndex(row => row.ChangedAt);
    }
}
