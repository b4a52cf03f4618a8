using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>
/// The articles' words that nobody is to be corrected from. Phrasings are written as people type, so some hold slips: one "scren" in one article must not
/// make a word of it for all others.
/// </summary>
internal static class OwnWords
{
    private const int ShortestWord = 4;

    /// <summary>A slip is as near as one letter to a word that is so many times commoner.</summary>
    private const int TimesCommoner = 8;

    /// <param name="words">With how many phrasings have them, commonest first.</param>
    /// <param name="table">English. What it holds is no slip. Null: then nothing is taken for one.</param>
    public static IReadOnlyList<string> WithoutSlips(IReadOnlyList<(string Word, int Times)> words, WordTable? table)
    {
        if (table is null) return [.. words.Select(one => one.Word)];
        var distances = new SpellingScratch().Distances;
        return [.. words.Where(one => !IsSlip(one, words, table, distances)).Select(one => one.Word)];
    }

    private static bool IsSlip((string Word, int Times) one, IReadOnlyList<(string Word, int Times)> words, WordTable table, int[] distances)
    {
        if (one.Word.Length < ShortestWord || WordForms.FindRow(table, one.Word) >= 0) return false;
        foreach (var (word, times) in words)
        {
            if (times < TimesCommoner * one.Times) return false;
            if (Math.Abs(word.Length - one.Word.Length) <= 1 && word.Length >= ShortestWord && EditDistance.Between(one.Word, word, distances) <= 1) return true;
        }

        return false;
    }
}
