using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class LongSentence()
    : ArticleRule("R1-warn", FindingLevel.Warn,
        "Sentences of up to 20 words are read with ease",
        "Make two sentences of it, or leave something out")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from sentence in article.TitleAndSentences
        where sentence.Length is > 20 and <= 25
        select new Flaw(sentence.Line, $"The sentence has {sentence.Length} words");
}
