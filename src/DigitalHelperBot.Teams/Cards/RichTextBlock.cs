using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>A paragraph in which nothing is read as Markdown.</summary>
public sealed record RichTextBlock : CardElement
{
    public RichTextBlock(params ImmutableArray<TextRun> runs) => Runs = runs;

    public ImmutableArray<TextRun> Runs { get; init; }
    public HorizontalAlignment HorizontalAlignment { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        BeginElement(writer, "RichTextBlock");
        writer.Choice("horizontalAlignment", HorizontalAlignment);
        writer.List("inlines", Runs, static (into, run) => run.WriteTo(into));
        writer.End();
    }
}

/// <summary>Text with one look. The only place for what a person wrote.</summary>
public sealed record TextRun
{
    private readonly CardText _text;

    public TextRun(CardText text) => _text = text;

    public TextRun(UserText text) => _text = text.Value;

    public TextSize Size { get; init; }
    public TextWeight Weight { get; init; }
    public TextColor Color { get; init; }
    public bool IsSubtle { get; init; }
    public bool Italic { get; init; }
    public bool Strikethrough { get; init; }

    internal void WriteTo(CardWriter writer)
    {
        writer.Begin("TextRun");
        writer.Run("text", _text);
        writer.Choice("size", Size);
        writer.Choice("weight", Weight);
        writer.Choice("color", Color);
        writer.Flag("isSubtle", IsSubtle);
        writer.Flag("italic", Italic);
        writer.Flag("strikethrough", Strikethrough);
        writer.End();
    }
}
