using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Scores every article for a question: all of them exactly, or, where there are very many, the likeliest.</summary>
internal abstract class ScoringIndex(TextVectors texts)
{
    protected const float Bias = -1f;

    public TextVectors Texts { get; } = texts;

    public abstract ArticleWeights Weights { get; }

    public abstract long Bytes { get; }

    /// <param name="mostInFull">Of how many phrasings all articles are scored.</param>
    public static ScoringIndex Of(PhrasingIndex index, ArticleWeights weights, int articles, int mostInFull) =>
        index.Count <= mostInFull ? new WholeScoring(index, weights, articles) : new LikeliestScoring(index, weights, articles);

    public static ScoringIndex Load(WordTable? table, PartsReader from)
    {
        var texts = TextVectors.Load(table, from);
        return from.Read<bool>() ? WholeScoring.Load(texts, table, from) : LikeliestScoring.Load(texts, table, from);
    }

    public void Save(PartsWriter to)
    {
        Texts.Save(to);
        to.Write(this is WholeScoring);
        SaveRest(to);
    }

    protected abstract void SaveRest(PartsWriter to);

    /// <summary>Writes each article's score, and after them that of "no article".</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="scratch">Afterwards holds what the other members ask for.</param>
    /// <param name="scores">As many as there are articles, and one.</param>
    public abstract void Score(WordList question, IndexScratch scratch, Span<float> scores);

    /// <summary>How alike the question scored last is to the phrasing of a range that is most like it.</summary>
    public abstract float Nearest(IndexScratch scratch, int from, int to);

    /// <summary>How alike the question scored last is to one phrasing.</summary>
    public float Likeness(IndexScratch scratch, int phrasing) => Nearest(scratch, phrasing, phrasing + 1);

    /// <summary>Whether any phrasing is at least so alike to the question scored last.</summary>
    public abstract bool HasOneAsAlike(IndexScratch scratch, float least);

    /// <summary>How much a feature of the question scored last adds to an article's score.</summary>
    public double FeaturePart(IndexScratch scratch, ulong key, int article)
    {
        var feature = Texts.Space.Find(key);
        var at = feature < 0 ? -1 : Array.IndexOf(scratch.Vector.Ids, feature, 0, scratch.Vector.Count);
        return at < 0 ? 0 : FeaturePart(scratch, feature, scratch.Vector.Weights[at], article);
    }

    /// <summary>How much the meaning of the question scored last adds to an article's score.</summary>
    public abstract double SentencePart(IndexScratch scratch, int article);

    /// <summary>How many phrasings may have a feature that gets no row, so that the rows take no more than is allowed.</summary>
    /// <param name="fewest">The least that it may be.</param>
    protected static int LongestRare(FeatureSpace space, int fewest, long rowBytes, long mostBytes)
    {
        var longest = fewest;
        while (CountAbove(space, longest) > Math.Min(PhrasingRows.MostRows, mostBytes / rowBytes)) longest += Math.Max(1, longest / 4);
        return longest;
    }

    /// <summary>The row of each feature that more phrasings have than <paramref name="longest"/>; -1 for the others.</summary>
    protected static int[] NumberRows(FeatureSpace space, int longest, out int rows)
    {
        var rowOf = new int[space.Count];
        rows = 0;
        for (var feature = 0; feature < rowOf.Length; feature++) rowOf[feature] = space.Documents(feature) > longest ? rows++ : -1;
        return rowOf;
    }

    private static long CountAbove(FeatureSpace space, int longest)
    {
        var count = 0L;
        for (var feature = 0; feature < space.Count; feature++) count += space.Documents(feature) > longest ? 1 : 0;
        return count;
    }

    protected abstract double FeaturePart(IndexScratch scratch, int feature, float weight, int article);
}
