using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Telling;

/// <summary>What this slice's tables hold of people.</summary>
internal static class TellingPersonalRows
{
    private const string ForTheProgram = "Used by the program when it sends.";

    /// <summary>What is told in a thread names nobody, but it quotes the question.</summary>
    private static readonly Statement ForgetInThreads = new(
        """
        UPDATE tellings SET words = NULL
        WHERE person_key IS NULL AND words IS NOT NULL AND EXISTS (SELECT 1 FROM questions q WHERE q.id = tellings.question_id AND q.text = '')
        """);

    private static readonly PersonalRows Tellings = new("tellings")
    {
        Words = [new("words")],
        // What has not been sent to somebody who is gone is not sent.
        Traces = [new("activity_id"), new("state", "CASE WHEN state = 0 THEN 5 ELSE state END")],
        Ageing = Ageing.LosesWords,
        Time = "created_at",
        Afterwards = [ForgetInThreads],
        Shows =
        [
            new("created_at", ShownAs.Moment), new("words"), new("asked_at", ShownAs.Moment), new("state", ShownAs.Choice), new("sent_at", ShownAs.Moment),
            new("result", ShownAs.Choice), new("result_at", ShownAs.Moment), new("quiet", ShownAs.YesOrNo), new("conversation_id"),
        ],
        NotShown = new Dictionary<string, string>
        {
            ["id"] = "A number made of the time and chance.",
            ["person_key"] = "Shown once, at the top.",
            ["kind"] = ForTheProgram,
            ["content"] = "What is told, when it is not about a need; it is the same for everybody.",
            ["once"] = ForTheProgram,
            ["need_id"] = "Which need; \"my questions\" tells what became of it.",
            ["round"] = "The how manieth answer to the need it is.",
            ["question_id"] = "The number of the question, which is shown above.",
            ["service_url"] = "The same as at the top.",
            ["tenant_id"] = "The same as at the top.",
            ["bot_id"] = "The same as at the top.",
            ["due_at"] = ForTheProgram,
            ["any_time"] = ForTheProgram,
            ["attempts"] = ForTheProgram,
            ["claimed_by"] = ForTheProgram,
            ["claimed_until"] = ForTheProgram,
            ["activity_id"] = "Teams' own number of the message.",
        },
    };

    private static readonly PersonalRows Stops = new("telling_stops")
    {
        Id = "person_key",
        GoesWithPerson = true,
        Shows = [new("at", ShownAs.Moment)],
        NotShown = new Dictionary<string, string> { ["person_key"] = "Shown once, at the top." },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [Tellings, Stops];
}
