namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Guesses from a line that YAML stumbled over what its writer should do. People who write articles have not read the YAML standard.</summary>
internal static class YamlAdvice
{
    private const string Quote = "Put the text in double quotes";

    public static string For(string yaml, int line)
    {
        var lines = yaml.Split('\n');
        return Enumerable.Range(1, 2)
            .Select(back => line - back)
            .Where(i => i >= 0 && i < lines.Length)
            .Select(i => ForLine(lines[i]))
            .FirstOrDefault(advice => advice is not null)
            ?? "Check the spaces at the start of this line and the line before it, and that quotes and brackets are closed";
    }

    private static string? ForLine(string line)
    {
        if (line.Contains('\t', StringComparison.Ordinal))
        {
            return "Use spaces instead of tabs";
        }

        var value = line.TrimStart();
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
