using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class TitleCase()
    : ArticleRule("L1-case", FindingLevel.Warn,
        "Capitals in the middle look like names",
        "Use a capital for the first word and for names only")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from word in article.Title.Words.Skip(1)
        where char.IsUpper(word[0]) && !IsName(word, library.Rules)
        select new Flaw(article.Title.Line, $"\"{word}\" has a capital");

    private static bool IsName(string word, RuleSettings rules) =>
        word is "I" || word.StartsWith("I'", StringComparison.Ordinal)
        || rules.List("products").Contains(word) || rules.List("names").Contains(word) || rules.List("known-abbreviations").Contains(word);
}
