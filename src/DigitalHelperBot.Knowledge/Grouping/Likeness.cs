using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>How sure it is that two wordings mean the same thing, 0 to 1.</summary>
/// <remarks>
/// Each word of one is held against the nearest of the other (the same stem, a synonym, or a near vector), weighed by how much it tells: soft word
/// alignment as in Mihalcea, Corley and Strapparava, "Corpus-based and knowledge-based measures of text semantic similarity", 2006. The numbers are joined by
/// logistic regression, learned once on pairs of the starter articles' phrasings and of public question sets, and fixed since, so that articles do not change
/// how needs are grouped.
/// </remarks>
internal sealed class Likeness(WordTable table, WordWeights weights)
{
    private const float Synonym = 0.8f;
    private const float LeastCosine = 0.45f;

    public float Of(Wording first, Wording second) => Compare(first, second).Score;

    /// <returns>The score; the lesser of the shares of what each says that is also in the other; and how telling a word is that each has and the other misses.</returns>
    public (float Score, float LeastCovered, float BothMiss) Compare(Wording first, Wording second)
    {
        var (coveredFirst, missedFirst, shared) = Cover(first, second);
        var (coveredSecond, missedSecond, _) = Cover(second, first);
        var least = Math.Min(coveredFirst, coveredSecond);
        var logit = -6.948f
            + (0.467f * least)
            + (4.744f * least * least)
            + (3.245f * Math.Max(coveredFirst, coveredSecond))
            + (4.235f * Meaning(first, second))
            - (0.482f * shared)
            + (2.007f * Math.Min(missedFirst, missedSecond))
            + (1.515f * Math.Max(missedFirst, missedSecond))
            + (2.097f * MostTelling(first, second))
            - (first.WantsItGone == second.WantsItGone ? 0 : 0.450f);
        return (1 / (1 + MathF.Exp(-logit)), least, Math.Min(missedFirst, missedSecond));
    }

    /// <summary>The words of both wordings that speak for it, the one that tells most first.</summary>
    public IReadOnlyList<string> Shares(Wording first, Wording second) =>
    [
        .. first.Words
            .Where(word => !word.IsFiller && Array.Exists(second.Words, other => Near(word, other) >= Synonym))
            .OrderByDescending(word => weights.Of(word)).ThenBy(word => word.Text, StringComparer.Ordinal)
            .Select(word => word.Text),
    ];

    private static float Meaning(Wording first, Wording second)
    {
        var dot = Bytewise.Dot(first.Vector, second.Vector);
        return dot <= 0 ? 0 : dot * first.InverseLength * second.InverseLength;
    }

    private float MostTelling(Wording first, Wording second)
    {
        var most = 0f;
        foreach (var word in first.Words)
        {
            if (Array.Exists(second.Words, other => other.Stem == word.Stem)) most = Math.Max(most, weights.Of(word));
        }

        return most;
    }

    /// <returns>The share of what <paramref name="first"/> says that is in <paramref name="second"/>, the weight of its worst missing word, and the weight that is there.</returns>
    private (float Covered, float Missed, float Shared) Cover(Wording first, Wording second)
    {
        var (all, covered, missed) = (0f, 0f, 0f);
        foreach (var word in first.Words)
        {
            var weight = weights.Of(word);
            var nearest = 0f;
            foreach (var other in second.Words) nearest = Math.Max(nearest, Near(word, other));
            all += weight;
            covered += weight * nearest;
            missed = Math.Max(missed, weight * (1 - nearest));
        }

        return all == 0 ? default : (covered / all, missed, covered);
    }

    private float Near(in WordingWord first, in WordingWord second)
    {
        if (first.Stem == second.Stem) return 1;
        foreach (var group in first.Groups)
        {
            if (Array.IndexOf(second.Groups, group) >= 0) return Synonym;
        }

        if (first.Row < 0 || second.Row < 0 || first.IsFiller || second.IsFiller) return 0;
        var cosine = table.Cosine(first.Row, second.Row);
        return cosine <= LeastCosine ? 0 : Synonym * (cosine - LeastCosine) / (1 - LeastCosine);
    }
}
