namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

/// <summary>
/// The Flesch-Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, 1975). A reading age is
/// about five years more. Labels, quotations and local details count for nothing, since the writer did not choose them.
/// </summary>
internal static class ReadingGrade
{
    public static double Of(IReadOnlyList<CheckedSentence> sentences)
    {
        var words = sentences.SelectMany(s => s.LowerWords).Where(w => w.All(c => char.IsLetter(c) || c is '\'' or '-')).ToArray();
        var withWords = sentences.Count(s => s.Words.Count > 0);
        return words.Length == 0
            ? 0
            : (0.39 * words.Length / withWords) + (11.8 * words.Sum(Syllables) / words.Length) - 15.59;
    }

    // Groups of vowels, less endings that are not spoken: good to about one word in ten, which the mean evens out.
    private static int Syllables(string word)
    {
        var groups = 0;
        var inGroup = false;
        foreach (var c in word)
        {
            var vowel = "aeiouy".Contains(c, StringComparison.Ordinal);
            groups += vowel && !inGroup ? 1 : 0;
            inGroup = vowel;
        }

        return Math.Max(1, HasSilentEnd(word) ? groups - 1 : groups);
    }

    private static bool HasSilentEnd(string word) =>
        (word.EndsWith('e') && !(word.EndsWith("le", StringComparison.Ordinal) && word.Length > 2 && !"aeiouy".Contains(word[^3], StringComparison.Ordinal)))
        || (word.EndsWith("es", StringComparison.Ordinal) && word.Length > 3 && !"cgsxz".Contains(word[^3], StringComparison.Ordinal) && !word.EndsWith("shes", StringComparison.Ordinal) && !word.EndsWith("ches", StringComparison.Ordinal))
        || (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 && word[^3] is not ('t' or 'd'));
}
