using System.Globalization;
using System.Text;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>The block between the two lines <c>---</c> at the top of an article, split from the body and read into named values.</summary>
internal sealed class FrontMatter
{
    private const int MostBytes = 64 * 1024;
    private const string Fence = "---";

    private readonly Dictionary<string, YamlEntry> _entries;
    private readonly Faults _faults;

    private FrontMatter(YamlMap map, string body, int lines, Faults faults)
    {
        _entries = map.Entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
        _faults = faults;
        (Body, Lines) = (body, lines);
    }

    public string Body { get; }

    /// <summary>How many lines of the file stand before <see cref="Body"/>.</summary>
    public int Lines { get; }

    public static FrontMatter? Split(string text, Faults faults)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            faults.Add(FaultIds.FrontMatter, 1, "The first line is not ---", "Start the file with a line --- and put id, title and the rest below it");
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            faults.Add(FaultIds.FrontMatter, lines.Length, "The values at the top never end", "Put a line --- after the last of them");
            return null;
        }

        var yaml = string.Join('\n', lines[1..end]);
        if (Encoding.UTF8.GetByteCount(yaml) > MostBytes)
        {
            faults.Add(FaultIds.FrontMatter, 1, "The values at the top are larger than 64 KB", "Keep fewer phrasings and sources");
            return null;
        }

        return SafeYaml.ReadMap(yaml, 1, faults) is { } map
            ? new FrontMatter(map, string.Join('\n', lines[(end + 1)..]), end + 1, faults)
            : null;
    }

    public void RefuseUnknown(IReadOnlyCollection<string> known)
    {
        foreach (var entry in _entries.Values.Where(e => !known.Contains(e.Key)))
        {
            _faults.Add(FaultIds.Unknown, entry.Line, $"\"{Shorten(entry.Key)}\" is no field of an article", $"Use one of: {string.Join(", ", known)}");
        }
    }

    public Passage Required(string field)
    {
        if (Optional(field) is { } passage)
        {
            return passage;
        }

        if (_entries.GetValueOrDefault(field) is null or { Value: YamlText })
        {
            _faults.Add(FaultIds.Missing, LineOf(field), $"\"{field}\" is missing", $"Add a line \"{field}: …\" to the values at the top");
        }

        return default;
    }

    /// <summary>The text of a field, or null when it is left out or empty.</summary>
    public Passage? Optional(string field)
    {
        switch (_entries.GetValueOrDefault(field)?.Value)
        {
            case null:
                return null;
            case YamlText text:
                return text.Text.Length == 0 ? null : Keep(text, field);
            case var other:
                _faults.Add(FaultIds.Value, other.Line, $"\"{field}\" is not plain text", "Write one line of text; if it holds a colon or starts with { or [, put it in double quotes");
                return null;
        }
    }

    public IReadOnlyList<Passage> List(string field)
    {
        switch (_entries.GetValueOrDefault(field)?.Value)
        {
            case null or YamlText { Text: "" }:
                return [];
            case YamlList list:
                return [.. list.Items.Select(item => Item(item, field)).OfType<Passage>()];
            case var other:
                _faults.Add(FaultIds.Value, other.Line, $"\"{field}\" is not a list", "Write each entry on a line of its own that starts with a hyphen");
                return [];
        }
    }

    public IReadOnlyList<IReadOnlyList<string>> ListOfGroups(string field)
    {
        switch (_entries.GetValueOrDefault(field)?.Value)
        {
            case null or YamlText { Text: "" }:
                return [];
            case YamlList list when list.Items.All(g => g is YamlList { Items.Count: > 1 } group && group.Items.All(w => w is YamlText { Text.Length: > 0 })):
                return [.. list.Items.Cast<YamlList>().Select(g => (IReadOnlyList<string>)[.. g.Items.Cast<YamlText>().Select(w => w.Text)])];
            case var other:
                _faults.Add(FaultIds.Value, other.Line, $"\"{field}\" is not a list of groups of words", "Write each group as - [slides, deck, powerpoint]");
                return [];
        }
    }

    public bool YesOrNo(string field)
    {
        if (Optional(field) is not { } passage)
        {
            return false;
        }

        if (passage.Text is not ("true" or "false"))
        {
            _faults.Add(FaultIds.Value, passage.Line, $"\"{field}\" is neither true nor false", "Write true or false");
        }

        return passage.Text == "true";
    }

    public DateOnly? Day(string field)
    {
        if (Optional(field) is not { } passage)
        {
            return null;
        }

        if (DateOnly.TryParseExact(passage.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _faults.Add(FaultIds.Value, passage.Line, $"\"{field}\" is not a date", "Write year, month and day, such as 2027-05-23");
        return null;
    }

    public int LineOf(string field) => _entries.GetValueOrDefault(field)?.Line ?? 1;

    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private Passage? Item(YamlNode item, string field)
    {
        switch (item)
        {
            case YamlText { Text.Length: > 0 } text:
                return Keep(text, field);
            case YamlText:
                _faults.Add(FaultIds.Value, item.Line, $"An entry of \"{field}\" is empty", "Write something after the hyphen, or take the line out");
                return null;
            default:
                _faults.Add(FaultIds.Value, item.Line, $"An entry of \"{field}\" is not plain text", $"{YamlAdvice.Quote}, since it holds a colon or a bracket");
                return null;
        }
    }

    private Passage Keep(YamlText text, string field)
    {
        // Only what people read as sentences can lose one: a title or a phrasing with a hole in it is of no use.
        if (field != ArticleFields.RingFirst && text.Text.Contains("{{", StringComparison.Ordinal))
        {
            _faults.Add(FaultIds.Placeholder, text.Line, $"\"{field}\" holds a local detail in {{{{ }}}}", "Use local details in ring-first, steps, \"Keep it safe\" and \"If it does not work\" only");
        }

        return new Passage(text.Text, text.Line);
    }
}
