namespace DigitalHelperBot.Teams.Cards;

/// <summary>The space above a part of a card.</summary>
public enum Spacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

public enum HorizontalAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>Anything that has a place of its own on a card: an element, or a column.</summary>
public abstract record CardPart
{
    /// <summary>Unique within the card. <see cref="ToggleVisibilityAction"/> and inputs are found by it.</summary>
    public string? Id { get; init; }

    public bool IsVisible { get; init; } = true;

    /// <summary>A line above.</summary>
    public bool Separator { get; init; }

    public Spacing Spacing { get; init; }

    internal abstract void WriteTo(CardWriter writer);

    private protected void BeginPart(CardWriter writer, string type)
    {
        writer.Begin(type);
        writer.Id(Id);
        if (!IsVisible)
            writer.Flag("isVisible", false, always: true);
        writer.Flag("separator", Separator);
        writer.Choice("spacing", Spacing);
    }
}

/// <summary>An element that can stand in a card's body or in a container.</summary>
public abstract record CardElement : CardPart
{
    /// <summary>What is drawn by programs that don't know this element.</summary>
    public CardElement? Fallback { get; init; }

    private protected void BeginElement(CardWriter writer, string type)
    {
        BeginPart(writer, type);
        writer.Fallback(Fallback);
    }
}

/// <summary>In a <see cref="CardTemplate"/>: an element that each message shows or leaves out. Another element has to stand before it in its list.</summary>
public sealed record OptionalElement(Slot Slot, CardElement Element) : CardElement
{
    internal override void WriteTo(CardWriter writer) => Element.WriteTo(writer);
}
