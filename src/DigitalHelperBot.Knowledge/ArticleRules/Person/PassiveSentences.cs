namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

/// <summary>Finds the passive voice: a form of "be", then a past participle, perhaps with one word between.</summary>
internal static class PassiveSentences
{
    private static readonly HashSet<string> Be = new(["am", "is", "are", "was", "were", "be", "been", "being"], StringComparer.Ordinal);
    private static readonly HashSet<string> Between = new(["not", "never", "often", "always", "also", "now", "still", "already", "automatically", "usually"], StringComparer.Ordinal);

    public static IReadOnlyList<(CheckedSentence Sentence, string Words)> In(CheckedArticle article, CheckedLibrary library) =>
        [.. article.Sentences.SelectMany(s => In(s, library.Rules))];

    private static IEnumerable<(CheckedSentence Sentence, string Words)> In(CheckedSentence sentence, RuleSettings rules)
    {
        var words = sentence.LowerWords;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var at = i + 2 < words.Count && Between.Contains(words[i + 1]) ? i + 2 : i + 1;
            if (Be.Contains(words[i]) && IsParticiple(words[at], rules))
            {
                yield return (sentence, string.Join(' ', words.Skip(i).Take(at - i + 1)));
            }
        }
    }

    private static bool IsParticiple(string word, RuleSettings rules) =>
        !rules.List("not-passive").Contains(word)
        && ((word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) || rules.List("participles").Contains(word));
}
