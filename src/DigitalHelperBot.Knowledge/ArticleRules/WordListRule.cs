using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>A rule that is broken by every word of a list.</summary>
internal abstract class WordListRule(string id, FindingLevel level, string list, string why, string fix) : ArticleRule(id, level, why, fix)
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from sentence in Where(article)
        from hit in library.Rules.List(list).FindIn(sentence.LowerWords)
        select new Flaw(sentence.Line, $"There is \"{hit.Phrase}\"", hit.Instead.Length == 0 ? null : $"Write instead: {hit.Instead}");

    /// <summary>The sentences that the rule is about.</summary>
    protected virtual IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.TitleAndSentences;
}
