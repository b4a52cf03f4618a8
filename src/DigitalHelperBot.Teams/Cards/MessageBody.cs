namespace DigitalHelperBot.Teams.Cards;

/// <summary>What a message shows: words, or a card and what goes into its slots.</summary>
public sealed record MessageBody
{
    private MessageBody(string? text, CardTemplate? card, SlotValue[] values) => (Text, Card, Values) = (text, card, values);

    /// <summary>Plain words; null when there is a card.</summary>
    public string? Text { get; }

    public CardTemplate? Card { get; }

    /// <summary>In the order in which the template names its slots.</summary>
    public SlotValue[] Values { get; }

    public static MessageBody Of(string text) => new(text, null, []);

    public static MessageBody Of(CardTemplate card, params SlotValue[] values) => new(null, card, values);
}
