namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>How much a finding matters.</summary>
public enum FindingLevel
{
    /// <summary>The writer should look again.</summary>
    Warn,

    /// <summary>The article cannot be used, or must not be published, like this.</summary>
    Fail,
}

/// <summary>Something that is wrong with a file, where it is, and what to do about it.</summary>
/// <param name="File">The file's path as the caller named it.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Id">The rule: <c>F1</c> to <c>F11</c> for the format of a file, else the rule's own id.</param>
/// <param name="Message">What is wrong, as a sentence without its full stop.</param>
/// <param name="Why">Why that matters, likewise; empty when the message says so already.</param>
/// <param name="Fix">What to do, likewise.</param>
public sealed record Finding(string File, int Line, FindingLevel Level, string Id, string Message, string Why, string Fix)
{
    /// <summary><c>file:line: what is wrong, and what to do</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}. {Fix}.";
}
