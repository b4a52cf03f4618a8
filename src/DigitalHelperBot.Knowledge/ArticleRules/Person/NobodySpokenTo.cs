using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

/// <summary>An order such as "Open your email" speaks to the reader too.</summary>
internal sealed class NobodySpokenTo()
    : ArticleRule("V1-you", FindingLevel.Fail,
        "People read on when it is about them",
        "Write \"you\" or \"your\" in the benefit, or start with what to do")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        Opening(article).Any(s => s.LowerWords.Any(IsYou)) || StartsWithAnAction(article, library)
            ? []
            : [new Flaw(article.Article.Benefit.Line, "The first sentences speak to nobody")];

    private static IEnumerable<CheckedSentence> Opening(CheckedArticle article) => article.Benefit.Concat(article.Steps[0].Sentences).Take(2);

    private static bool StartsWithAnAction(CheckedArticle article, CheckedLibrary library) =>
        Opening(article).Last().LowerWords is [var first, ..] && library.Rules.List("verbs").Contains(first);

    private static bool IsYou(string word) => word is "you" or "your" or "yours" or "yourself" || word.StartsWith("you'", StringComparison.Ordinal);
}
