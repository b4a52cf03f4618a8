using System.Numerics;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>A phrasing as a set of words, to be held against many others.</summary>
internal sealed class CheckedPhrasing
{
    private readonly HashSet<string> _words;
    private readonly ulong _signature;

    public CheckedPhrasing(Passage phrasing)
    {
        Phrasing = phrasing;
        var words = CheckedSentence.SplitWords(phrasing);
        Key = string.Join(' ', words);
        _words = words.ToHashSet(StringComparer.Ordinal);
        _signature = _words.Aggregate(0UL, (bits, word) => bits | (1UL << (word.GetHashCode(StringComparison.Ordinal) & 63)));
    }

    public Passage Phrasing { get; }

    /// <summary>The same for phrasings that differ only in capitals and punctuation.</summary>
    public string Key { get; }

    /// <summary>True when at least <paramref name="share"/> of the words of both are in both.</summary>
    public bool IsLike(CheckedPhrasing other, double share)
    {
        // Each bit that differs is a word that differs: enough to tell nearly all pairs apart without looking at their words.
        var different = BitOperations.PopCount(_signature ^ other._signature);
        if (different > (1 - share) * (_words.Count + other._words.Count))
        {
            return false;
        }

        var common = _words.Count(other._words.Contains);
        return common >= share * Math.Max(1, _words.Count + other._words.Count - common);
    }
}
