using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Asking;

/// <summary>What this slice's tables hold of people.</summary>
internal static class AskingPersonalRows
{
    private static readonly PersonalRows Questions = new("questions")
    {
        Words = [new("text", "''")],
        // The thread leads to the few people in it; the kind of device, to nobody.
        Traces = [new("thread_id")],
        Ageing = Ageing.Goes,
        Time = "asked_at",
        Shows =
        [
            new("asked_at", ShownAs.Moment), new("text"), new("outcome", ShownAs.Choice), new("article_id"), new("offered"), new("result", ShownAs.Choice),
            new("result_at", ShownAs.Moment), new("answerable", ShownAs.Number), new("scope", ShownAs.Choice), new("thread_id"), new("platform"), new("site_id"),
        ],
        NotShown = new Dictionary<string, string>
        {
            ["id"] = "The number of the message, made of its time and chance.",
            ["person_key"] = "Shown once, at the top.",
        },
    };

    private static readonly PersonalRows Reactions = new("reactions")
    {
        Ageing = Ageing.Goes,
        Time = "at",
        Shows = [new("at", ShownAs.Moment), new("type"), new("removed", ShownAs.YesOrNo)],
        NotShown = new Dictionary<string, string>
        {
            ["id"] = "A number made of the time and chance.",
            ["person_key"] = "Shown once, at the top.",
        },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [Questions, Reactions];
}
