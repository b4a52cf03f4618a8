using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class MuchPassiveVoice()
    : ArticleRule("V2-many", FindingLevel.Fail,
        "The passive hides who does it, and here it does so again and again",
        "Say who does what")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        PassiveSentences.In(article, library) is { Count: > 2 } found
            ? found.Select(f => new Flaw(f.Sentence.Line, $"\"{f.Words}\" is passive, one of {found.Count}"))
            : [];
}
