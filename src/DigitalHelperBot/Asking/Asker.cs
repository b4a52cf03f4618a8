namespace DigitalHelperBot.Asking;

/// <summary>The person who asks, as far as a slice may know them.</summary>
/// <param name="Key">Their row key; says nothing about who they are.</param>
/// <param name="NotYetTold">True when this reply is the first that they get, so that it says what is kept.</param>
/// <param name="Site">The code of the place where they work; null when that is not known.</param>
public readonly record struct Asker(long Key, bool NotYetTold, string? Site);
