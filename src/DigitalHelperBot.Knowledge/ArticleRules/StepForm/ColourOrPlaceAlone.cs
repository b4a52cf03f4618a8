using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class ColourOrPlaceAlone()
    : ArticleRule("S8", FindingLevel.Fail,
        "Some people see no colours, and a phone puts things elsewhere",
        "Give the label or the name as well")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from sentence in article.Sentences
        where !sentence.HasLabel
        from hit in library.Rules.List("place-or-colour").FindIn(sentence.LowerWords)
        select new Flaw(sentence.Line, $"\"{hit.Phrase}\" is all there is to find it by");
}
