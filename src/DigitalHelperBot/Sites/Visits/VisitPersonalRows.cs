using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Sites.Visits;

/// <summary>What the tables of visits hold of people.</summary>
internal static class VisitPersonalRows
{
    private static readonly PersonalRows Invites = new("visit_invites")
    {
        GoesWithPerson = true,
        Ageing = Ageing.Goes,
        Time = "at",
        Shows = [new("at", ShownAs.Moment)],
        NotShown = new Dictionary<string, string>
        {
            ["id"] = "A number made of the time and chance.",
            ["visit_id"] = "The number of the visit; the invitation in your chat says which.",
            ["person_key"] = "Shown once, at the top.",
        },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [Invites];
}
