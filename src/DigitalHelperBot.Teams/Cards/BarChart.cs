using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Bars that Teams draws and other programs do not, so it can't be without a <see cref="CardElement.Fallback"/> (Chart.HorizontalBar of Teams' own Adaptive Card elements).</summary>
public sealed record BarChart(CardText Title, ImmutableArray<Bar> Bars) : CardElement
{
    internal override void WriteTo(CardWriter writer)
    {
        if (Fallback is null)
            throw new CardInvalidException("A chart needs a Fallback, which says the same in words or as a table.");

        BeginElement(writer, "Chart.HorizontalBar");
        writer.Plain("title", Title);
        writer.List("data", Bars, static (into, bar) => bar.WriteTo(into));
        writer.End();
    }
}

/// <param name="Label">Our own words: what a person typed does not go here.</param>
public sealed record Bar(string Label, int Value)
{
    internal void WriteTo(CardWriter writer)
    {
        writer.BeginUntyped();
        writer.Optional("x", Label);
        writer.Number("y", Value);
        writer.End();
    }
}
