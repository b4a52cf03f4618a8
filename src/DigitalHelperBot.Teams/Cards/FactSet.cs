using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Names with values, one a line.</summary>
public sealed record FactSet : CardElement
{
    public FactSet(params ImmutableArray<Fact> facts) => Facts = facts;

    public ImmutableArray<Fact> Facts { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        BeginElement(writer, "FactSet");
        writer.List("facts", Facts, static (into, fact) => fact.WriteTo(into));
        writer.End();
    }
}

/// <summary>Both are Markdown: what a person wrote goes through <see cref="Markdown.Escape"/>.</summary>
public sealed record Fact(CardText Title, CardText Value)
{
    internal void WriteTo(CardWriter writer)
    {
        writer.BeginUntyped();
        writer.Markdown("title", Title);
        writer.Markdown("value", Value);
        writer.End();
    }
}
