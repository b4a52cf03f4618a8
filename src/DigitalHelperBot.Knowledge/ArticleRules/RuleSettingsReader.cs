using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>
/// Reads <c>rules.yaml</c>: under <c>levels</c> a rule's id with <c>warn</c>, <c>fail</c> or <c>off</c>; under <c>lists</c>, <c>add</c>
/// and <c>remove</c> the name of a word list with words that replace it, join it or leave it.
/// </summary>
public static class RuleSettingsReader
{
    private const int MostBytes = 64 * 1024;

    /// <summary>The shipped rules with the file's changes, or null with what is wrong with the file. Never throws, whatever the bytes are.</summary>
    public static RuleSettings? Read(string file, ReadOnlySpan<byte> bytes, out IReadOnlyList<Finding> findings)
    {
        var faults = new Faults(file);
        var settings = SourceText.Decode(bytes, MostBytes, faults) is { } text && SafeYaml.ReadMap(text, 0, faults) is { } map
            ? Apply(map, RuleSettings.Shipped.Levels, RuleSettings.Shipped.Lists, faults)
            : null;
        findings = faults.InFileOrder();
        return faults.Any ? null : settings;
    }

    internal static RuleSettings ReadShipped()
    {
        using var stream = typeof(RuleSettings).Assembly.GetManifestResourceStream("rules.yaml")!;
        using var reader = new StreamReader(stream);
        var faults = new Faults("rules.yaml");
        var map = SafeYaml.ReadMap(reader.ReadToEnd(), 0, faults);
        var settings = map is null ? null : Apply(map, new Dictionary<string, FindingLevel?>(), null, faults);
        return settings is not null && !faults.Any ? settings : throw new InvalidDataException($"The program's own file is broken: {faults.InFileOrder()[0]}");
    }

    private static RuleSettings Apply(YamlMap map, IReadOnlyDictionary<string, FindingLevel?> levels, IReadOnlyDictionary<string, WordList>? lists, Faults faults)
    {
        var newLevels = levels.ToDictionary(StringComparer.Ordinal);
        var newLists = lists?.ToDictionary(l => l.Key, l => l.Value.Entries.ToDictionary(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal)
            ?? new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var section in map.Entries)
        {
            switch (section.Key, section.Value)
            {
                case (_, YamlText { Text: "" }):
                    break;
                case ("levels", YamlMap entries):
                    ReadLevels(entries, newLevels, faults);
                    break;
                case ("lists" or "add" or "remove", YamlMap entries):
                    ReadLists(section.Key, entries, newLists, mayBeNew: lists is null, faults);
                    break;
                default:
                    faults.Add(FaultIds.Unknown, section.Line, $"\"{FrontMatter.Shorten(section.Key)}\" is no part of the rules", "Write levels, lists, add or remove, with entries below it");
                    break;
            }
        }

        return new RuleSettings(newLevels, newLists);
    }

    private static void ReadLevels(YamlMap entries, Dictionary<string, FindingLevel?> levels, Faults faults)
    {
        foreach (var entry in entries.Entries)
        {
            if (ArticleChecker.Rules.All(r => r.Id != entry.Key))
            {
                faults.Add(FaultIds.Unknown, entry.Line, $"There is no rule \"{FrontMatter.Shorten(entry.Key)}\"", "Use an id that a finding shows, such as R6");
                continue;
            }

            switch ((entry.Value as YamlText)?.Text)
            {
                case "warn":
                    levels[entry.Key] = FindingLevel.Warn;
                    break;
                case "fail":
                    levels[entry.Key] = FindingLevel.Fail;
                    break;
                case "off":
                    levels[entry.Key] = null;
                    break;
                default:
                    faults.Add(FaultIds.Value, entry.Line, $"The level of {entry.Key} is not known", "Write warn, fail or off");
                    break;
            }
        }
    }

    private static void ReadLists(string section, YamlMap entries, Dictionary<string, Dictionary<string, string>> lists, bool mayBeNew, Faults faults)
    {
        foreach (var entry in entries.Entries)
        {
            if (!lists.ContainsKey(entry.Key) && !mayBeNew)
            {
                faults.Add(FaultIds.Unknown, entry.Line, $"There is no word list \"{FrontMatter.Shorten(entry.Key)}\"", $"Use one of: {string.Join(", ", lists.Keys)}");
            }
            else if (ReadWords(entry.Value) is not { } words)
            {
                faults.Add(FaultIds.Value, entry.Line, $"\"{entry.Key}\" is not a list of words", "Write [one, two], or one \"word: what to write instead\" a line");
            }
            else if (section == "lists")
            {
                lists[entry.Key] = words;
            }
            else
            {
                Change(lists[entry.Key], words, section == "add");
            }
        }
    }

    private static void Change(Dictionary<string, string> list, Dictionary<string, string> words, bool add)
    {
        foreach (var (word, instead) in words)
        {
            list.Remove(word);
            if (add)
            {
                list[word] = instead;
            }
        }
    }

    private static Dictionary<string, string>? ReadWords(YamlNode node)
    {
        IEnumerable<(string Word, string? Instead)>? pairs = node switch
        {
            YamlList list => list.Items.Select(i => ((i as YamlText)?.Text ?? "", (string?)"")),
            YamlMap map => map.Entries.Select(e => (e.Key, (e.Value as YamlText)?.Text)),
            YamlText { Text: "" } => [],
            _ => null,
        };
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return pairs is not null && pairs.All(p => p is { Word.Length: > 0, Instead: { } instead } && words.TryAdd(p.Word, instead)) ? words : null;
    }
}
