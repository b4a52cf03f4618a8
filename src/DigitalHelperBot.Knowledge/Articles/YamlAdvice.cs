namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Guesses from a line that YAML stumbled over what its writer should do. People who write articles have not read the YAML standard.</summary>
internal static class YamlAdvice
{
    public const string Quote = "Put the text in straight double quotes, \"like this\"";

    /// <summary>The line that is likelier to be at fault than the one where reading stopped, and what to do there.</summary>
    public static (int Line, string Advice) For(string yaml, int stoppedAt)
    {
        var lines = yaml.Split('\n');
        // A tab can stop the reading of everything before it.
        if (Array.FindIndex(lines, line => line.AsSpan()[..^line.AsSpan().TrimStart().Length].Contains('\t')) is var tab and >= 0)
        {
            return (tab + 1, "Use spaces instead of tabs");
        }

        return Enumerable.Range(0, 2)
            .Select(back => stoppedAt - back)
            .Where(line => line >= 1 && line <= lines.Length)
            .Select(line => (Line: line, Advice: ForLine(lines[line - 1]) ?? ""))
            .FirstOrDefault(guess => guess.Advice.Length > 0, (Line: stoppedAt, Advice: "Check the spaces at the start of this line and the line before it, and that quotes and brackets are closed"));
    }

    private static string? ForLine(string line)
    {
        var value = line.TrimStart();
        if (value.Length > 1 && value[0] == '-' && value[1] is not (' ' or '-'))
        {
            return "Put a space after the hyphen";
        }

        if (value.Length > 0 && value.Length == line.Length && value[0] is >= 'a' and <= 'z' && !value.TrimEnd().EndsWith(':') && !value.Contains(": ", StringComparison.Ordinal))
        {
            return "Put a colon and a space after the first word";
        }

        value = value.StartsWith("- ", StringComparison.Ordinal) ? value[2..].TrimStart() : value[(value.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0)..];
        if (value.Length > 0 && "\"'".Contains(value[0], StringComparison.Ordinal))
        {
            return value.Length > 1 && value.TrimEnd()[^1] == value[0] ? null : "Close the quotes";
        }

        return value.Contains(": ", StringComparison.Ordinal) || (value.Length > 0 && "{}[]&*!|>%@`,?".Contains(value[0], StringComparison.Ordinal))
            ? Quote
            : null;
    }
}
