using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed partial class Emphasis()
    : ArticleRule("S7", FindingLevel.Fail,
        "Italics and underlining are hard to read, and code looks like a warning",
        "Write it plainly; what stands on the screen goes between two stars on each side, such as **Save**")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from passage in article.Passages
        where passage.Text.AsSpan().ContainsAny("*_`") && Marks().IsMatch(passage)
        select new Flaw(passage.Line, "There are italics, underlining or code");

    [GeneratedRegex(@"(?<![*\\])\*(?![*\s])[^*]+\*(?!\*)|(?<![\w\\])_[^_\s][^_]*_(?!\w)|__|`")]
    private static partial Regex Marks();
}
