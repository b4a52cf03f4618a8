using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.KnownProblems;

/// <summary>What this slice's tables hold of people.</summary>
internal static class KnownProblemsPersonalRows
{
    private static readonly PersonalRows Askers = new("problem_askers")
    {
        GoesWithPerson = true,
        Ageing = Ageing.Goes,
        Time = "at",
        Shows = [new("at", ShownAs.Moment)],
        NotShown = new Dictionary<string, string>
        {
            ["id"] = "A number made of the time and chance.",
            ["problem_id"] = "Which notice of IT's it was; your question, above, led to it.",
            ["person_key"] = "Shown once, at the top.",
            ["question_id"] = "The number of the question, which is shown above.",
        },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [Askers];
}
