namespace DigitalHelperBot.Teams.Cards;

/// <summary>A card that Teams would refuse or draw wrongly.</summary>
public sealed class CardInvalidException(string message) : Exception(message);

/// <summary>A card above the size that is safe to send.</summary>
public sealed class CardTooLargeException(int size, int limit) : Exception($"The card is {size} bytes; {limit} are allowed.")
{
    /// <summary>Bytes of its JSON in UTF-8.</summary>
    public int Size { get; } = size;

    public int Limit { get; } = limit;
}
