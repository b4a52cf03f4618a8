using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Asking;

/// <summary>The small line on what is kept, at the foot of this slice's cards.</summary>
internal static class KeptNotice
{
    public static TextBlock Of(Words words) => new(words.WhatIsKept) { IsSubtle = true, Size = TextSize.Small, Separator = true };
}
