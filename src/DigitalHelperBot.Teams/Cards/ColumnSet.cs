using System.Collections.Immutable;
using System.Globalization;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Columns side by side. On a phone there is room for two narrow ones at most.</summary>
public sealed record ColumnSet : CardElement
{
    public ColumnSet(params ImmutableArray<Column> columns) => Columns = columns;

    public ImmutableArray<Column> Columns { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        BeginElement(writer, "ColumnSet");
        writer.List("columns", Columns, static (into, column) => column.WriteTo(into));
        writer.End();
    }
}

/// <summary>How wide a column is.</summary>
public readonly record struct ColumnWidth
{
    private readonly string? _value;

    private ColumnWidth(string value) => _value = value;

    /// <summary>As wide as what is in it.</summary>
    public static ColumnWidth Auto { get; } = new("auto");

    /// <summary>What the others leave.</summary>
    public static ColumnWidth Stretch { get; } = new("stretch");

    /// <summary>A share of the whole, against the other columns' shares.</summary>
    public static ColumnWidth Share(int share) => new(share.ToString(CultureInfo.InvariantCulture));

    internal string Value => _value ?? "stretch";
}

public sealed record Column : CardPart
{
    public Column(params ImmutableArray<CardElement> items) => Items = items;

    public ImmutableArray<CardElement> Items { get; init; }
    public ColumnWidth Width { get; init; }
    public ContainerStyle Style { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        BeginPart(writer, "Column");
        writer.Plain("width", Width.Value);
        writer.Choice("style", Style);
        writer.Parts("items", Items);
        writer.End();
    }
}
