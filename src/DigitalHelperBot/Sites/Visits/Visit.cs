using DigitalHelperBot.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Sites.Visits;

public enum VisitState
{
    Planned = 0,
    Done = 1,
    CalledOff = 2,
}

/// <summary>IT going to a site.</summary>
public sealed class Visit
{
    public long Id { get; set; }
    public required string SiteId { get; set; }
    public VisitState State { get; set; }

    /// <summary>When it begins; for one that was only written down afterwards, the day.</summary>
    public DateTimeOffset StartsAt { get; set; }
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Where at the site, in IT's words.</summary>
    public string? Place { get; set; }

    /// <summary>How many people were helped, at least; null when nobody said.</summary>
    public int? PeopleHelped { get; set; }

    /// <summary>Who in IT wrote it down.</summary>
    public required string By { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>People there with something open have been invited.</summary>
    public DateTimeOffset? InvitedAt { get; set; }

    internal IsoWeek Week => IsoWeek.Of(StartsAt);
}

/// <summary>Somebody was invited to a visit: once, whoever presses the button again.</summary>
public sealed class VisitInvite
{
    public long Id { get; set; }
    public long VisitId { get; set; }
    public long PersonKey { get; set; }
    public DateTimeOffset At { get; set; }
}

internal sealed class VisitsTable : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("visits").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.SiteId);
        builder.Ignore(row => row.Week);
    }
}

internal sealed class VisitInvitesTable : IEntityTypeConfiguration<VisitInvite>
{
    public void Configure(EntityTypeBuilder<VisitInvite> builder)
    {
        builder.ToTable("visit_invites").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.VisitId, row.PersonKey }).IsUnique();
    }
}
