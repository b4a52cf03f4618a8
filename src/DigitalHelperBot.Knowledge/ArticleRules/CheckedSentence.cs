using System.Buffers;
using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>A sentence as the rules see it: what the writer chose the words of, apart from what a screen or the organisation dictates.</summary>
internal sealed partial class CheckedSentence
{
    // Stands for a label, a quotation or a local detail: one thing to read, and no word of the writer's.
    private const string Given = "\u25AA";

    private static readonly SearchValues<char> Openings = SearchValues.Create("*{[(\"\u201C");

    public CheckedSentence(string markdown, int line)
    {
        Markdown = markdown;
        Line = line;
        Prose = MayHoldGiven(markdown) ? LinkTarget().Replace(NotTheWritersOwn().Replace(markdown, Given), "$1") : markdown;
        Words = [.. WordShape().Matches(Prose).Select(m => m.Value)];
        LowerWords = [.. Words.Select(w => w.Replace('\u2019', '\'').ToLowerInvariant())];
    }

    public string Markdown { get; }

    public int Line { get; }

    /// <summary>Without labels, quotations, local details and addresses.</summary>
    public string Prose { get; }

    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<string> LowerWords { get; }

    /// <summary>How long it is to read: each label counts as one word.</summary>
    public int Length => Words.Count + Prose.AsSpan().Count(Given[0]);

    public bool HasLabel => Markdown.Contains("**", StringComparison.Ordinal);

    public static IReadOnlyList<string> SplitWords(string text) =>
        [.. WordShape().Matches(text).Select(m => m.Value.Replace('\u2019', '\'').ToLowerInvariant())];

    // Most sentences are plain: the pattern has to be tried at each of their letters.
    private static bool MayHoldGiven(string markdown) => markdown.AsSpan().ContainsAny(Openings) || markdown.Contains("http", StringComparison.Ordinal);

    [GeneratedRegex(@"\*\*[^*]*\*\*|\{\{[^{}]*\}\}|""[^""]*""|\u201C[^\u201D]*\u201D|https?://\S+|(?<=\]\()[^)]*")]
    private static partial Regex NotTheWritersOwn();

    [GeneratedRegex(@"\[([^\]]*)\]\(\u25AA?\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['\u2019.-][\p{L}\p{N}]+)*")]
    private static partial Regex WordShape();
}
