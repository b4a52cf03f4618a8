using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>A table. Adaptive Cards have it since 1.5, so it can't be without a <see cref="CardElement.Fallback"/>.</summary>
/// <param name="ColumnShares">The columns' widths against each other.</param>
public sealed record Table(ImmutableArray<int> ColumnShares, ImmutableArray<TableRow> Rows) : CardElement
{
    /// <summary>The first row holds the headings.</summary>
    public bool FirstRowAsHeader { get; init; } = true;

    public bool ShowGridLines { get; init; } = true;

    internal override void WriteTo(CardWriter writer)
    {
        if (Fallback is null)
            throw new CardInvalidException("A table needs a Fallback for programs that stop at Adaptive Cards 1.4.");
        if (Rows.Any(row => row.Cells.Length != ColumnShares.Length))
            throw new CardInvalidException("Each row of a table must have one cell for each column.");

        BeginElement(writer, "Table");
        writer.Flag("firstRowAsHeader", FirstRowAsHeader, always: true);
        writer.Flag("showGridLines", ShowGridLines, always: true);
        writer.List("columns", ColumnShares, WriteColumn);
        writer.List("rows", Rows, static (into, row) => row.WriteTo(into));
        writer.End();
    }

    private static void WriteColumn(CardWriter writer, int share)
    {
        writer.BeginUntyped();
        writer.Number("width", share);
        writer.End();
    }
}

public sealed record TableRow
{
    public TableRow(params ImmutableArray<TableCell> cells) => Cells = cells;

    public ImmutableArray<TableCell> Cells { get; init; }

    internal void WriteTo(CardWriter writer)
    {
        writer.Begin("TableRow");
        writer.List("cells", Cells, static (into, cell) => cell.WriteTo(into));
        writer.End();
    }
}

public sealed record TableCell
{
    public TableCell(params ImmutableArray<CardElement> items) => Items = items;

    public ImmutableArray<CardElement> Items { get; init; }

    internal void WriteTo(CardWriter writer)
    {
        writer.Begin("TableCell");
        writer.Parts("items", Items);
        writer.End();
    }
}
