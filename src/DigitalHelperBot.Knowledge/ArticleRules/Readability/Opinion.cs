using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class Opinion()
    : WordListRule("R10", FindingLevel.Warn, "opinions",
        "A fact helps; an opinion only sells",
        "Give a fact, such as \"2 minutes\", or leave the word out")
{
    protected override IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.Sentences;
}
