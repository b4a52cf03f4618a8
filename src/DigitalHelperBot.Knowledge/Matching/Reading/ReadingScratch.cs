namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>What one reading needs; reused, never shared by two readings at a time.</summary>
internal sealed class ReadingScratch
{
    public char[] Letters { get; } = new char[TextCutter.Needs];

    /// <summary>The words as typed; their keys are of the words themselves.</summary>
    public WordList Raw { get; } = new();

    /// <summary>The words as read; their keys are of their stems.</summary>
    public WordList Words { get; } = new();

    /// <summary>The same words; their keys are of the words themselves.</summary>
    public WordList Spelt { get; } = new();

    public SpellingScratch Spelling { get; } = new();
}
