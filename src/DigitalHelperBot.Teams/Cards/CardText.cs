namespace DigitalHelperBot.Teams.Cards;

/// <summary>A place in a <see cref="CardTemplate"/> that each message fills.</summary>
public readonly record struct Slot(string Name);

/// <summary>
/// Text of our own, or a slot for it. In a <see cref="TextBlock"/> or a <see cref="Fact"/> it is Markdown. What a person wrote is
/// <see cref="UserText"/> instead, and does not convert to this.
/// </summary>
public readonly record struct CardText
{
    private CardText(string? text, Slot? slot) => (Text, Slot) = (text, slot);

    internal string? Text { get; }

    internal Slot? Slot { get; }

    public static implicit operator CardText(string text) => new(text ?? throw new ArgumentNullException(nameof(text)), slot: null);

    public static implicit operator CardText(Slot slot) => new(text: null, slot);
}
