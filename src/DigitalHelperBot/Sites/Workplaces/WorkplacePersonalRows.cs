using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>What this slice's tables hold of people.</summary>
internal static class WorkplacePersonalRows
{
    /// <summary>Goes with the person's own row, and that goes 90 days after they last wrote.</summary>
    private static readonly PersonalRows PersonSites = new("person_sites")
    {
        Id = "person_key",
        GoesWithPerson = true,
        Shows = [new("site_id"), new("chosen", ShownAs.Choice), new("changed_at", ShownAs.Moment)],
        NotShown = new Dictionary<string, string> { ["person_key"] = "Shown once, at the top." },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [PersonSites];
}
