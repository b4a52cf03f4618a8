using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Writes text as a YAML value: plain where YAML reads it back unchanged, else in double quotes.</summary>
internal static partial class YamlQuoting
{
    public static string Plain(string text) => NeedsQuotes().IsMatch(text) ? Quoted(text) : text;

    public static string Inline(IEnumerable<string> words) =>
        $"[{string.Join(", ", words.Select(w => w.AsSpan().ContainsAny(",[]{}") ? Quoted(w) : Plain(w)))}]";

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // Empty; starts like something else in YAML; holds a mark that ends or comments the value; starts or ends with a space.
    [GeneratedRegex(@"\A\z|\A[-?:,\[\]{}#&*!|>'""%@`\s~]|:(\s|\z)|\s#|\s\z|\A(null|---|\.\.\.)")]
    private static partial Regex NeedsQuotes();
}
