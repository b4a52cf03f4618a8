namespace DigitalHelperBot.Teams.Cards;

/// <summary>What one message puts in a slot: our text, a person's text, or whether an optional element is there.</summary>
public readonly record struct SlotValue
{
    private SlotValue(string? text, bool isUserText, bool isPresent) => (Text, IsUserText, IsPresent) = (text, isUserText, isPresent);

    internal string? Text { get; }

    internal bool IsUserText { get; }

    internal bool IsPresent { get; }

    public static implicit operator SlotValue(string text) => new(text, isUserText: false, isPresent: false);

    public static implicit operator SlotValue(UserText text) => new(text.Value, isUserText: true, isPresent: false);

    public static implicit operator SlotValue(bool isPresent) => new(text: null, isUserText: false, isPresent);
}
