using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>What this slice's table holds of people.</summary>
internal static class WalkthroughPersonalRows
{
    private static readonly PersonalRows Outcomes = new("walkthrough_outcomes")
    {
        Ageing = Ageing.Goes,
        Time = "at",
        Shows = [new("at", ShownAs.Moment), new("ended_as", ShownAs.Choice), new("article_id"), new("device", ShownAs.Choice), new("step", ShownAs.Number)],
        NotShown = new Dictionary<string, string>
        {
            ["id"] = "A number made of the time and chance.",
            ["question_id"] = "The number of the question, which is shown above.",
            ["person_key"] = "Shown once, at the top.",
        },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [Outcomes];
}
