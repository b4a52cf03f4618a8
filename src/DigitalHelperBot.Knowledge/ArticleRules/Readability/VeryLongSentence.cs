using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class VeryLongSentence()
    : ArticleRule("R1", FindingLevel.Fail,
        "People lose the thread after 25 words",
        "Make two sentences of it")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from sentence in article.TitleAndSentences
        where sentence.Length > 25
        select new Flaw(sentence.Line, $"The sentence has {sentence.Length} words");
}
