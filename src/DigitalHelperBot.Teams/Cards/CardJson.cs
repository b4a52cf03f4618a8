namespace DigitalHelperBot.Teams.Cards;

/// <summary>A card as JSON.</summary>
public static class CardJson
{
    /// <summary>26 KB: below the 28 KB that every way into Teams takes, with room for the activity around it.</summary>
    public const int SizeLimit = 26 * 1024;

    /// <summary>The card in UTF-8.</summary>
    /// <exception cref="CardTooLargeException">It is larger than the limit.</exception>
    /// <exception cref="CardInvalidException">An id is there twice, a toggle's target is missing, it has slots, or an element is refused.</exception>
    public static byte[] Write(AdaptiveCard card, int sizeLimit = SizeLimit)
    {
        using var writer = new CardWriter();
        card.WriteTo(writer);
        var (json, cuts) = writer.Finish(sizeLimit);
        return cuts.Count == 0
            ? json
            : throw new CardInvalidException($"The card has the slot \"{cuts[0].Slot.Name}\": make a CardTemplate of it.");
    }
}
