using System.Numerics;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>A phrasing as a set of words, to be held against many others.</summary>
internal sealed class CheckedPhrasing
{
    private ulong? _signature;

    public CheckedPhrasing(Passage phrasing)
    {
        Phrasing = phrasing;
        Key = string.Join(' ', CheckedSentence.SplitWords(phrasing));
    }

    public Passage Phrasing { get; }

    /// <summary>The same for phrasings that differ only in capitals and punctuation.</summary>
    public string Key { get; }

    // Neighbours are only asked for their key; the rest is worth its time for the article that is checked.
    private HashSet<string> Words => field ??= Key.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private ulong Signature => _signature ??= Words.Aggregate(0UL, (bits, word) => bits | (1UL << (word.GetHashCode(StringComparison.Ordinal) & 63)));

    /// <summary>True when at least <paramref name="share"/> of the words of both are in both.</summary>
    public bool IsLike(CheckedPhrasing other, double share)
    {
        // Each bit that differs is a word that differs: enough to tell nearly all pairs apart without looking at their words.
        var different = BitOperations.PopCount(Signature ^ other.Signature);
        if (different > (1 - share) * (Words.Count + other.Words.Count))
        {
            return false;
        }

        var common = Words.Count(other.Words.Contains);
        return common >= share * Math.Max(1, Words.Count + other.Words.Count - common);
    }
}
