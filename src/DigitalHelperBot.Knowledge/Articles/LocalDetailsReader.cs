using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Reads <c>local.yaml</c>: one <c>name: value</c> a line, with comments. Never throws, whatever the bytes are.</summary>
public static partial class LocalDetailsReader
{
    /// <summary>A larger file is refused.</summary>
    public const int MostBytes = 64 * 1024;

    private const int LongestValue = 300;

    /// <summary>The details, or null with what is wrong with the file.</summary>
    public static LocalDetails? Read(string file, ReadOnlySpan<byte> bytes, out IReadOnlyList<Finding> findings)
    {
        var faults = new Faults(file);
        var details = SourceText.Decode(bytes, MostBytes, faults) is { } text && SafeYaml.ReadMap(text, 0, faults) is { } map
            ? Read(map, faults)
            : null;
        findings = faults.InFileOrder();
        return faults.Any ? null : details;
    }

    /// <summary>True when a detail may be called that.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    private static LocalDetails Read(YamlMap map, Faults faults)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (!Name().IsMatch(entry.Key))
            {
                faults.Add(FaultIds.Unknown, entry.Line, $"\"{FrontMatter.Shorten(entry.Key)}\" is no name for a local detail", "Use small letters, digits and underscores");
            }
            else if (entry.Value is not YamlText value)
            {
                faults.Add(FaultIds.Value, entry.Value.Line, $"\"{entry.Key}\" is not plain text", "Put the value in double quotes");
            }
            else if (value.Text.Length > LongestValue || value.Text.Contains("{{", StringComparison.Ordinal))
            {
                faults.Add(FaultIds.Value, value.Line, $"The value of \"{entry.Key}\" cannot stand in a sentence", $"Write at most {LongestValue} characters, without {{{{ }}}}");
            }
            else
            {
                values[entry.Key] = value.Text;
            }
        }

        return new LocalDetails(values);
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,59}\z")]
    private static partial Regex Name();
}
