namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>What a person has in front of them. Steps that are the same everywhere are for <see cref="Any"/>.</summary>
public enum Device
{
    Any,
    IPhone,
    Android,
    Windows,
    Web,
}
