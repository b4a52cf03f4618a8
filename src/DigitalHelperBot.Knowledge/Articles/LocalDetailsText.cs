using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>A line of <c>local.yaml</c>, with what the comments above it say.</summary>
/// <param name="Part">The heading that it stands under (<c># ---- Phones ----</c>); empty before the first.</param>
/// <param name="Says">The comment right above it; empty when there is none.</param>
public sealed record LocalDetailLine(string Part, string Says, string Name);

/// <summary>The text of <c>local.yaml</c> for those who fill it in elsewhere: what it asks for, and the same text with other values. Comments and order stay.</summary>
public static partial class LocalDetailsText
{
    /// <summary>What the text names, in its order.</summary>
    public static IReadOnlyList<LocalDetailLine> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (found, part, says) = (new List<LocalDetailLine>(), "", "");
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Heading().Match(line) is { Success: true } heading)
                (part, says) = (heading.Groups[1].Value, "");
            else if (line.StartsWith('#'))
                says = $"{says} {line.TrimStart('#').Trim()}".Trim();
            else if (NameOf(line) is { } name)
            {
                found.Add(new LocalDetailLine(part, says, name));
                says = "";
            }
            else if (line.Trim().Length == 0)
                says = "";
        }

        return found;
    }

    /// <summary>The text with these values. A name that it does not have yet goes to its end.</summary>
    /// <param name="values">Each on one line; an empty one is a detail that is not filled in. Names that are not in it keep their values.</param>
    public static string Write(string text, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(values);
        var (lines, left, replaced) = (new List<string>(), values.ToDictionary(StringComparer.Ordinal), false);
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            // A value over several lines goes on indented.
            if (replaced && line.Length > 0 && char.IsWhiteSpace(line[0]) && line.Trim().Length > 0)
                continue;
            replaced = NameOf(line) is { } name && left.Remove(name, out var value) && Add(lines, name, value);
            if (!replaced)
                lines.Add(line);
        }

        foreach (var (name, value) in left)
            Add(lines, name, value);
        return string.Join('\n', lines).TrimStart('\n') + "\n";
    }

    /// <summary>The name whose value stands in that line of the text, counted from 1; null when none does.</summary>
    public static string? NameAt(string text, int line)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return line >= 1 && line <= lines.Length ? NameOf(lines[line - 1]) : null;
    }

    private static bool Add(List<string> lines, string name, string value)
    {
        lines.Add(value.Length == 0 ? $"{name}:" : $"{name}: {YamlQuoting.Plain(value)}");
        return true;
    }

    private static string? NameOf(string line) => Entry().Match(line) is { Success: true } entry ? entry.Groups[1].Value : null;

    [GeneratedRegex(@"\A# -+ (.+?) -+\s*\z")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A([a-z][a-z0-9_]*)\s*:(\s|\z)")]
    private static partial Regex Entry();
}
