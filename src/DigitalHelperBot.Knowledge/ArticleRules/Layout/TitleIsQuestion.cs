using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class TitleIsQuestion()
    : ArticleRule("L1-question", FindingLevel.Fail,
        "People look for what they want to do",
        "Write the need, such as \"Join a meeting from my phone\"")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.Title.Text.EndsWith('?') && !library.Rules.List("question-categories").Contains(article.Article.Category)
            ? [new Flaw(article.Title.Line, "The title is a question")]
            : [];
}
