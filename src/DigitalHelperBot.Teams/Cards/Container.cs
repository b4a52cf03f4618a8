using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

public enum ContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

/// <summary>Elements that are shown, hidden or coloured together.</summary>
public sealed record Container : CardElement
{
    public Container(params ImmutableArray<CardElement> items) => Items = items;

    public ImmutableArray<CardElement> Items { get; init; }
    public ContainerStyle Style { get; init; }

    /// <summary>Reaches to the edges of what it stands in.</summary>
    public bool Bleed { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        BeginElement(writer, "Container");
        writer.Choice("style", Style);
        writer.Flag("bleed", Bleed);
        writer.Parts("items", Items);
        writer.End();
    }
}
