using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>
/// The articles' words that nobody is to be corrected from. Phrasings are written as people type, so some hold slips: one "scren" in one article must not
/// make a word of it for all others.
/// </summary>
internal static class OwnWords
{
    /// <summary>A slip is as near as one letter to a word that is so many times commoner.</summary>
    private const int TimesCommoner = 8;

    /// <param name="words">With how often they are in phrasings, commonest first.</param>
    /// <param name="table">English. What it holds is no slip. Null: then nothing is taken for one.</param>
    public static IReadOnlyList<string> WithoutSlips(IReadOnlyList<(string Word, int Times)> words, WordTable? table)
    {
        if (table is null) return [.. words.Select(one => one.Word)];
        return [.. words.Where(one => !IsSlip(one, words, table)).Select(one => one.Word)];
    }

    private static bool IsSlip((string Word, int Times) one, IReadOnlyList<(string Word, int Times)> words, WordTable table)
    {
        if (one.Word.Length < Spelling.ShortestWord || WordForms.FindRow(table, one.Word) >= 0) return false;
        foreach (var (word, times) in words)
        {
            if (times < TimesCommoner * one.Times) return false;
            if (word.Length >= Spelling.ShortestWord && EditDistance.IsAtMostOne(one.Word, word)) return true;
        }

        return false;
    }
}
