using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>A rule that is broken by every match of a pattern in the writer's own words.</summary>
internal abstract class PatternRule(string id, FindingLevel level, string why, string fix) : ArticleRule(id, level, why, fix)
{
    protected abstract Regex Pattern { get; }

    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from sentence in Where(article)
        from Match match in Pattern.Matches(sentence.Prose)
        select new Flaw(sentence.Line, $"There is \"{match.Value.Trim()}\"");

    /// <summary>The sentences that the rule is about.</summary>
    protected virtual IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.TitleAndSentences;
}
