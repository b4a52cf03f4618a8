namespace DigitalHelperBot.Storage;

/// <summary>What a reply says, small enough to store: its kind and data, from which its slice draws the same card again after a restart. Articles' own text is not in it.</summary>
/// <param name="Kind">Which slice's content this is, for example <c>walkthrough</c>.</param>
/// <param name="Data">That slice's JSON.</param>
public sealed record ReplyContent(string Kind, string Data);
