using System.Collections.Immutable;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>What stands around the steps when another slice shows them: a reason above, ways to end below.</summary>
/// <param name="Slots">All slots of the card.</param>
/// <param name="Values">What stands in them, in the same order. The card is cut until it fits with these.</param>
/// <param name="Buttons">Whose buttons the steps have; null for the ordinary ones.</param>
/// <param name="InWords">The reason, for an article that no card holds.</param>
public sealed record WalkthroughSurroundings(
    ImmutableArray<CardElement> Before, ImmutableArray<CardElement> After, ImmutableArray<string> Slots, ImmutableArray<SlotValue> Values, StepButtons? Buttons, string InWords);

/// <summary>Buttons among the steps that another slice answers. It has its own ways to end, so the last step has none.</summary>
/// <param name="Key">Name of the slot and of the datum that says what was pressed.</param>
public sealed record StepButtons(string Key, string StuckVerb, string StepsVerb);
