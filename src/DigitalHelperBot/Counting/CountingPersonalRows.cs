using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Counting;

/// <summary>What this slice's tables hold of people: whom the running week has counted. Once a week is frozen, only numbers are left.</summary>
internal static class CountingPersonalRows
{
    private static readonly PersonalRows PeopleCounts = new("people_counts")
    {
        Id = null,
        GoesWithPerson = true,
        Shows = [new("week", ShownAs.Number), new("subject"), new("site_id")],
        NotShown = new Dictionary<string, string> { ["person_key"] = "Shown once, at the top." },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [PeopleCounts];
}
