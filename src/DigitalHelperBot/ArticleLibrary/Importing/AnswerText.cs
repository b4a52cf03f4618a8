using System.Net;
using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>Makes steps of an answer that was written for another bot: Markdown, HTML or plain text.</summary>
internal static partial class AnswerText
{
    /// <summary>
    /// One step a line; numbers, bullets and heading marks are dropped, since steps are numbered anyway. A sentence before the first numbered
    /// line says what the steps are good for.
    /// </summary>
    public static (string? Benefit, IReadOnlyList<Step> Steps) Read(string answer)
    {
        var lines = WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(answer.Replace("\\n", "\n", StringComparison.Ordinal), "\n"), ""))
            .Split('\n')
            .Select(line => (IsNumbered: Number().IsMatch(line), Text: string.Join(' ', Mark().Replace(line, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
            .Where(line => line.Text.Length > 0)
            .ToArray();
        var hasLead = lines is [{ IsNumbered: false } lead, { IsNumbered: true }, ..] && IsOneSentence(lead.Text);
        return (hasLead ? lines[0].Text : null, [.. lines.Skip(hasLead ? 1 : 0).Select(line => new Step(new Passage(line.Text, 0)))]);
    }

    // "To book a room:" leads to the steps and says nothing of what they are good for; it stays where everyone sees it.
    private static bool IsOneSentence(string text) => text.EndsWith('.') && Sentences.Split(text).Count == 1;

    [GeneratedRegex(@"<\s*(br|/p|/li|/div)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?[a-z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*\d{1,3}[.)]\s")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*((\d{1,3}[.)]|[-*+\u2022>]|#{1,6})\s+)+")]
    private static partial Regex Mark();
}
