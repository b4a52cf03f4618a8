namespace DigitalHelperBot.Privacy;

/// <summary>What was typed, as far as it matters for knowing a sentence again: small letters and single spaces; no "please", and no signs.</summary>
public static class Plain
{
    private const string Please = "please";
    [ThreadStatic]
    private static char[]? _buffer;

    /// <param name="text">As typed.</param>
    /// <param name="longest">Longer texts are not read at all.</param>
    /// <param name="plain">Good until the next call on this thread.</param>
    public static bool TryRead(string text, int longest, out ReadOnlySpan<char> plain)
    {
        ArgumentNullException.ThrowIfNull(text);
        plain = default;
        if (text.Length == 0 || text.Length > longest + 2 * Please.Length)
            return false;
        var buffer = _buffer ??= new char[256];
        if (text.Length > buffer.Length)
            return false;
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                buffer[length++] = char.ToLowerInvariant(letter);
            else if (letter is not ('\'' or '’') && length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }

        var read = buffer.AsSpan(0, length).TrimEnd(' ');
        if (read.StartsWith(Please + " "))
            read = read[(Please.Length + 1)..];
        if (read.EndsWith(" " + Please))
            read = read[..^(Please.Length + 1)];
        plain = read;
        return read.Length > 0;
    }
}
