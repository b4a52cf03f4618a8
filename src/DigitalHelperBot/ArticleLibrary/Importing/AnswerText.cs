using System.Net;
using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>Makes steps of an answer that was written for another bot: Markdown, HTML or plain text.</summary>
internal static partial class AnswerText
{
    /// <summary>One step a line; numbers, bullets and heading marks are dropped, since steps are numbered anyway.</summary>
    public static IReadOnlyList<Step> Steps(string answer) =>
    [
        .. WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(answer.Replace("\\n", "\n", StringComparison.Ordinal), "\n"), ""))
            .Split('\n')
            .Select(line => string.Join(' ', Mark().Replace(line, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0)
            .Select(line => new Step(new Passage(line, 0))),
    ];

    [GeneratedRegex(@"<\s*(br|/p|/li|/div)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?[a-z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*((\d{1,3}[.)]|[-*+\u2022>]|#{1,6})\s+)+")]
    private static partial Regex Mark();
}
