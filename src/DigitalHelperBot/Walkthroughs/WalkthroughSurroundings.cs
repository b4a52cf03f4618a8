using System.Collections.Immutable;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>What stands around the steps when another slice shows them: a reason above, ways to end below.</summary>
/// <param name="Slots">All slots of the card, in the order in which their values are given.</param>
/// <param name="Buttons">Whose buttons the steps have; null for the ordinary ones.</param>
public sealed record WalkthroughSurroundings(ImmutableArray<CardElement> Before, ImmutableArray<CardElement> After, ImmutableArray<string> Slots, StepButtons? Buttons);

/// <summary>Buttons among the steps that another slice answers. It has its own ways to end, so the last step has none.</summary>
/// <param name="Key">Name of the slot and of the datum that says what was pressed.</param>
public sealed record StepButtons(string Key, string StuckVerb, string StepsVerb);
