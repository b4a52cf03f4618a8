namespace DigitalHelperBot.Privacy;

/// <summary>What <c>people</c>, and the rows that make a message count once and an answer arrive, hold of people.</summary>
internal static class OwnRows
{
    private const string ForTheProgram = "Used by the program when it sends or finds the row.";

    private static readonly PersonalRows People = new(PersonalTables.People)
    {
        Id = "key",
        Key = "key",
        GoesWithPerson = true,
        Shows =
        [
            new("person_id"), new("tenant_id"), new("first_seen_at", ShownAs.Moment), new("last_heard_at", ShownAs.Moment), new("conversation_id"), new("bot_id"),
            new("service_url"), new("welcomed_at", ShownAs.Moment), new("told_what_is_kept_at", ShownAs.Moment), new("key"), new("forget_asked_at", ShownAs.Moment),
        ],
    };

    /// <summary>The row itself stays its seven days without the person, or a message that Teams sends again would count twice.</summary>
    private static readonly PersonalRows Inbox = new("inbox")
    {
        Id = "turn_id",
        Words = [new("invoke_kind"), new("invoke_data")],
        IsBookkeeping = true,
        Shows = [new("received_at", ShownAs.Moment), new("turn_key")],
        NotShown = new Dictionary<string, string>
        {
            ["turn_id"] = ForTheProgram,
            ["person_key"] = "Shown once, at the top.",
            ["invoke_kind"] = "Which card was answered with.",
            ["invoke_data"] = "That card, made of the rows that are shown above.",
        },
    };

    private static readonly PersonalRows Outbox = new("outbox")
    {
        Id = "key",
        GoesWithPerson = true,
        Words = [new("content_data", "''")],
        IsBookkeeping = true,
        Shows = [new("created_at", ShownAs.Moment), new("state", ShownAs.Choice), new("attempts", ShownAs.Number), new("conversation_id"), new("tenant_id"), new("reply_to_id")],
        NotShown = new Dictionary<string, string>
        {
            ["key"] = ForTheProgram,
            ["turn_id"] = ForTheProgram,
            ["person_key"] = "Shown once, at the top.",
            ["claimed_until"] = ForTheProgram,
            ["service_url"] = "The same as at the top.",
            ["bot_id"] = "The same as at the top.",
            ["updates_activity_id"] = ForTheProgram,
            ["content_kind"] = "Which card is due.",
            ["content_data"] = "That card, made of the rows that are shown above.",
        },
    };

    public static IReadOnlyList<PersonalRows> All { get; } = [People, Inbox, Outbox];
}
