using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What this slice's tables hold of people.</summary>
internal static class NeedsPersonalRows
{
    /// <summary>For IT, in place of a title that nobody's words are left for.</summary>
    public const string NoWordsLeft = "Nobody's words are left for this";

    /// <summary>A need that is named after words which are gone is named after the earliest that are left. What a person in IT called it stays.</summary>
    private static readonly Statement Rename = new(
        $"""
        UPDATE needs SET
            title = COALESCE((SELECT s.text FROM signals s WHERE s.need_id = needs.id AND s.text <> '' ORDER BY s.at, s.id LIMIT 1), '{NoWordsLeft.Replace("'", "''", StringComparison.Ordinal)}'),
            title_signal_id = (SELECT s.id FROM signals s WHERE s.need_id = needs.id AND s.text <> '' ORDER BY s.at, s.id LIMIT 1)
        WHERE named_by = 0 AND EXISTS (SELECT 1 FROM signals t WHERE t.id = needs.title_signal_id AND t.text = '')
        """);

    /// <summary>Without its words and its person a signal still counts for its need.</summary>
    private static readonly PersonalRows Signals = new("signals")
    {
        Words = [new("text", "''"), new("detail")],
        Ageing = Ageing.LosesWords,
        Time = "at",
        Afterwards = [Rename],
        Waiting =
            """
            SELECT s.person_key AS key, CASE WHEN n.state IN (0, 1) THEN NULL ELSE COALESCE(n.answered_at, n.first_heard_at) END AS answered_at
            FROM signals s JOIN needs n ON n.id = s.need_id WHERE s.person_key IS NOT NULL
            """,
        Shows =
        [
            new("at", ShownAs.Moment), new("text"), new("detail"), new("kind", ShownAs.Choice), new("article_id"), new("device", ShownAs.Choice), new("step", ShownAs.Number),
            new("site_id"), new("quiet", ShownAs.YesOrNo), new("placed_by", ShownAs.Choice),
        ],
        NotShown = new Dictionary<string, string>
        {
            ["id"] = "A number made of the time and chance.",
            ["question_id"] = "The number of the question, which is shown above.",
            ["person_key"] = "Shown once, at the top.",
            ["need_id"] = "Which need it was put to; \"my questions\" tells what became of it.",
        },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [Signals];
}
