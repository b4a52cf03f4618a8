using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class LogsInNotSignsIn()
    : WordListRule("W6", FindingLevel.Fail, "log-in",
        "The screen says \"Sign in\"",
        "Write \"sign in\"")
{
    protected override IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.TitleAndSentences;
}
