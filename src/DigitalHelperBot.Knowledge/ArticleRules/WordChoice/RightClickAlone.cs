using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed partial class RightClickAlone()
    : ArticleRule("W7-right", FindingLevel.Warn,
        "A finger and a keyboard have no right button",
        "Say the other way in the same sentence, such as \"or select More\"")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from sentence in article.Sentences
        where RightClick().IsMatch(sentence.Prose) && !sentence.LowerWords.Contains("or")
        select new Flaw(sentence.Line, "It says \"right-click\" and no other way");

    [GeneratedRegex(@"\bright[ -]click", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RightClick();
}
