using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class PassiveVoice()
    : ArticleRule("V2", FindingLevel.Warn,
        "The passive hides who does it",
        "Say who does what")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        PassiveSentences.In(article, library) is { Count: <= 2 } found
            ? found.Select(f => new Flaw(f.Sentence.Line, $"\"{f.Words}\" is passive"))
            : [];
}
