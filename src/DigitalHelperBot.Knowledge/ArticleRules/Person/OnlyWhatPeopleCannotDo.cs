using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class OnlyWhatPeopleCannotDo()
    : ArticleRule("V4", FindingLevel.Warn,
        "\"You cannot\" leaves people stuck",
        "Say in the next sentence what they can do")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Steps.Select(s => s.Sentences)
            .Concat(article.Notes.Select(n => (IReadOnlyList<CheckedSentence>)[.. Sentences.Split(n).Select(s => new CheckedSentence(s, n.Line))]))
            .SelectMany(sentences => Alone(sentences, library));

    private static IEnumerable<Flaw> Alone(IReadOnlyList<CheckedSentence> sentences, CheckedLibrary library) =>
        from pair in sentences.Select((s, i) => (Sentence: s, Next: i + 1 < sentences.Count ? sentences[i + 1] : null))
        where SaysCannot(pair.Sentence) && !(pair.Next is not null && Actions.Starts(pair.Next.Markdown, library.Rules))
        select new Flaw(pair.Sentence.Line, "It says \"you cannot\" and not what to do");

    // "If you cannot …, do this" says what to do.
    private static bool SaysCannot(CheckedSentence sentence) =>
        sentence.LowerWords is not (["if" or "when", ..] or [_, "if" or "when", ..])
        && sentence.Prose.Contains("you cannot", StringComparison.OrdinalIgnoreCase)
        && !sentence.Prose.Contains("if you cannot", StringComparison.OrdinalIgnoreCase);
}
