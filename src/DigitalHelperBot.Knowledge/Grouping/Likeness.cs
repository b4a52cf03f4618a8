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
    private const int MostOnTheStack = 128;

    public float Of(Wording first, Wording second) => Compare(first, second).Score;

    /// <returns>The score; the lesser of the shares of what each says that is also in the other; and how telling a word is that each has and the other misses.</returns>
    public (float Score, float LeastCovered, float BothMiss) Compare(Wording first, Wording second)
    {
        var words = first.Words.Length + second.Words.Length;
        Span<float> nearest = words <= MostOnTheStack ? stackalloc float[words] : new float[words];
        nearest.Clear();
        var nearFirst = nearest[..first.Words.Length];
        var nearSecond = nearest[first.Words.Length..];
        FindNearest(first.Words, second.Words, nearFirst, nearSecond);
        var (coveredFirst, missedFirst, shared, mostTelling) = Cover(first.Words, nearFirst);
        var (coveredSecond, missedSecond, _, _) = Cover(second.Words, nearSecond);
        var least = Math.Min(coveredFirst, coveredSecond);
        var logit = -6.948f
            + (0.467f * least)
            + (4.744f * least * least)
            + (3.245f * Math.Max(coveredFirst, coveredSecond))
            + (4.235f * Meaning(first, second))
            - (0.482f * shared)
            + (2.007f * Math.Min(missedFirst, missedSecond))
            + (1.515f * Math.Max(missedFirst, missedSecond))
            + (2.097f * mostTelling)
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

    /// <summary>How near the nearest word of the other comes to each. Nearness is the same both ways, so each pair is looked at once.</summary>
    private void FindNearest(WordingWord[] first, WordingWord[] second, Span<float> nearFirst, Span<float> nearSecond)
    {
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
            {
                var near = Near(in first[i], in second[j]);
                if (near > nearFirst[i]) nearFirst[i] = near;
                if (near > nearSecond[j]) nearSecond[j] = near;
            }
        }
    }

    /// <returns>The share of what the words say that the other has, the weight of the worst missing word, the weight that is there, and that of the most telling word of which the other has the stem.</returns>
    private (float Covered, float Missed, float Shared, float MostTelling) Cover(WordingWord[] words, ReadOnlySpan<float> nearest)
    {
        var (all, covered, missed, telling) = (0f, 0f, 0f, 0f);
        for (var i = 0; i < words.Length; i++)
        {
            var weight = weights.Of(in words[i]);
            all += weight;
            covered += weight * nearest[i];
            missed = Math.Max(missed, weight * (1 - nearest[i]));
            // Only the same stem is as near as can be.
            if (nearest[i] == 1) telling = Math.Max(telling, weight);
        }

        return all == 0 ? default : (covered / all, missed, covered, telling);
    }

    private float Near(in WordingWord first, in WordingWord second)
    {
        if (first.Stem == second.Stem) return 1;
        if (first.Groups.Length > 0 && second.Groups.Length > 0 && first.Groups.AsSpan().IndexOfAny(second.Groups) >= 0) return Synonym;

        if (first.Row < 0 || second.Row < 0 || first.IsFiller || second.IsFiller) return 0;
        var cosine = table.Cosine(first.Row, second.Row);
        return cosine <= LeastCosine ? 0 : Synonym * (cosine - LeastCosine) / (1 - LeastCosine);
    }
}
