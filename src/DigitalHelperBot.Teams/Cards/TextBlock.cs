namespace DigitalHelperBot.Teams.Cards;

public enum TextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

public enum TextWeight
{
    Default,
    Lighter,
    Bolder,
}

public enum TextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>A paragraph of our own text. Bold, italics, lists and links are Markdown.</summary>
public sealed record TextBlock(CardText Text) : CardElement
{
    public TextSize Size { get; init; }
    public TextWeight Weight { get; init; }
    public TextColor Color { get; init; }
    public bool IsSubtle { get; init; }
    public bool Wrap { get; init; } = true;
    public int? MaxLines { get; init; }
    public HorizontalAlignment HorizontalAlignment { get; init; }

    /// <summary>A heading to screen readers, also where it is not drawn as one.</summary>
    public bool IsHeading { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        BeginElement(writer, "TextBlock");
        writer.Markdown("text", Text);
        writer.Flag("wrap", Wrap);
        writer.Choice("size", Size);
        writer.Choice("weight", Weight);
        writer.Choice("color", Color);
        writer.Flag("isSubtle", IsSubtle);
        writer.Number("maxLines", MaxLines);
        writer.Choice("horizontalAlignment", HorizontalAlignment);
        if (IsHeading)
            writer.Plain("style", "heading");
        writer.End();
    }
}
