using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class ProductFirstInTitle()
    : ArticleRule("V10", FindingLevel.Fail,
        "People know their need, not the product",
        "Start the title with what the person wants to do, or what went wrong")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from word in article.Title.Words.Take(3)
        where library.Rules.List("products").Entries.ContainsKey(word) && char.IsUpper(word[0])
        select new Flaw(article.Title.Line, $"The title starts with the product \"{word}\"");
}
