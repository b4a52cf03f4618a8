using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Counting;

/// <summary>What this slice's tables hold of people: whom the running week has counted. Once a week is frozen, only numbers are left.</summary>
internal static class CountingPersonalRows
{
    private const string ForTheProgram = "How the row stood before its last change; the program needs it to count that once.";

    private static readonly PersonalRows PeopleWeeks = new("people_weeks")
    {
        Id = null,
        GoesWithPerson = true,
        Shows = [new("week", ShownAs.Number), new("article_id"), new("marks", ShownAs.Marks), new("site_id")],
        NotShown = new Dictionary<string, string>
        {
            ["person_key"] = "Shown once, at the top.",
            ["was_site"] = ForTheProgram,
            ["was_marks"] = ForTheProgram,
            ["change"] = ForTheProgram,
        },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [PeopleWeeks];
}
