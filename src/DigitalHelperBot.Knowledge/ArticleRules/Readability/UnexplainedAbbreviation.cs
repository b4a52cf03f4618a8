using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class UnexplainedAbbreviation()
    : ArticleRule("R7", FindingLevel.Fail,
        "People who do not know the letters stop here",
        "Write what the letters stand for, with the letters in brackets after it")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from sentence in article.TitleAndSentences
        from word in sentence.Words
        where IsAbbreviation(word) && !library.Rules.List("known-abbreviations").Contains(word) && !IsExplained(word, article)
        select new Flaw(sentence.Line, $"\"{word}\" is not explained");

    private static bool IsAbbreviation(string word) => word.Length > 1 && word.Any(char.IsLetter) && word.All(c => char.IsUpper(c) || char.IsDigit(c)) && word.Count(char.IsUpper) > 1;

    private static bool IsExplained(string word, CheckedArticle article) =>
        article.Passages.Any(p => p.Text.Contains($"({word})", StringComparison.Ordinal) || p.Text.Contains($"{word} (", StringComparison.Ordinal));
}
