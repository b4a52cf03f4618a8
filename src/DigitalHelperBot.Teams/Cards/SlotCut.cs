namespace DigitalHelperBot.Teams.Cards;

/// <summary>What a slot's value becomes.</summary>
internal enum SlotPlace
{
    /// <summary>Text that nothing is read in: a button's title, an action's data.</summary>
    Plain,

    /// <summary>Text of a <see cref="TextRun"/>.</summary>
    Run,

    /// <summary>Text that is read as Markdown.</summary>
    Markdown,

    /// <summary>An element that is there or not.</summary>
    Presence,
}

/// <summary>Where a slot stands in a card's bytes. The end differs from the start for an optional element only.</summary>
internal readonly record struct SlotCut(Slot Slot, SlotPlace Place, int Start, int End);
