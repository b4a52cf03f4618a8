using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>A field to fill in. What is in it comes back in the data of every action that submits the card, under the field's id.</summary>
public abstract record CardInput : CardElement
{
    private protected CardInput(string id, CardText label) => (Id, Label) = (id, label);

    /// <summary>Stands above the field and is read out with it.</summary>
    public CardText Label { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Shown when a required field is empty.</summary>
    public CardText? ErrorMessage { get; init; }

    private protected void BeginInput(CardWriter writer, string type)
    {
        BeginElement(writer, type);
        writer.Plain("label", Label);
        writer.Flag("isRequired", IsRequired);
        writer.Plain("errorMessage", ErrorMessage);
    }
}

public sealed record TextInput(string Id, CardText Label) : CardInput(Id, Label)
{
    public bool IsMultiline { get; init; }
    public int? MaxLength { get; init; }
    public CardText? Placeholder { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        BeginInput(writer, "Input.Text");
        writer.Flag("isMultiline", IsMultiline);
        writer.Number("maxLength", MaxLength);
        writer.Plain("placeholder", Placeholder);
        writer.End();
    }
}

/// <summary>One thing to choose.</summary>
/// <param name="Value">What comes back. A comma would split it in two.</param>
public sealed record Choice(CardText Title, string Value)
{
    internal void WriteTo(CardWriter writer)
    {
        writer.BeginUntyped();
        writer.Plain("title", Title);
        writer.Plain("value", Value);
        writer.End();
    }
}

public sealed record ChoiceInput(string Id, CardText Label, ImmutableArray<Choice> Choices) : CardInput(Id, Label)
{
    /// <summary>The choice that is made at first.</summary>
    public string? Value { get; init; }

    /// <summary>All choices in sight, rather than a list that opens.</summary>
    public bool IsExpanded { get; init; }

    public bool IsMultiSelect { get; init; }
    public CardText? Placeholder { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        if (Choices.Any(choice => choice.Value.Contains(',', StringComparison.Ordinal)))
            throw new CardInvalidException($"A value of the choices of \"{Id}\" has a comma, which stands between values.");

        BeginInput(writer, "Input.ChoiceSet");
        writer.Plain("style", IsExpanded ? "expanded" : "compact");
        writer.Flag("isMultiSelect", IsMultiSelect);
        writer.Optional("value", Value);
        writer.Plain("placeholder", Placeholder);
        writer.List("choices", Choices, static (into, choice) => choice.WriteTo(into));
        writer.End();
    }
}
