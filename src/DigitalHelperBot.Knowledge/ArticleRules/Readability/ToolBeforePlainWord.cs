using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class ToolBeforePlainWord()
    : ArticleRule("R8", FindingLevel.Warn,
        "People know what they want to do, not what the tool is called",
        "Say the plain word first, then the tool in brackets")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from tool in library.Rules.List("plain-first").Entries
        let first = FirstUse(article, tool.Key)
        where first is not null && !SaidBefore(article, tool.Key, tool.Value)
        select new Flaw(first.Line, $"\"{tool.Key}\" comes before its plain word", $"Write first: {tool.Value} ({tool.Key})");

    private const int FirstWords = 100;

    private static CheckedSentence? FirstUse(CheckedArticle article, string tool)
    {
        var words = 0;
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Words.Contains(tool, StringComparer.Ordinal))
            {
                return sentence;
            }

            words += sentence.Words.Count;
            if (words > FirstWords)
            {
                break;
            }
        }

        return null;
    }

    private static bool SaidBefore(CheckedArticle article, string tool, string plain)
    {
        var text = string.Join(' ', article.TitleAndSentences.Select(s => s.Prose));
        var at = text.IndexOf(plain, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at < text.IndexOf(tool, StringComparison.Ordinal);
    }
}
