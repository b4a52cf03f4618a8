using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Buttons within the body.</summary>
public sealed record ActionSet : CardElement
{
    public ActionSet(params ImmutableArray<AdaptiveAction> actions) => Actions = actions;

    public ImmutableArray<AdaptiveAction> Actions { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        BeginElement(writer, "ActionSet");
        writer.Actions("actions", Actions);
        writer.End();
    }
}
