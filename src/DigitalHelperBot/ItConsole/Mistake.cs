namespace DigitalHelperBot.ItConsole;

/// <summary>What is wrong with one field of a form, and what to do.</summary>
/// <param name="Field">The field's name in the form; empty when it is about the whole.</param>
public sealed record Mistake(string Field, string Sentence);
