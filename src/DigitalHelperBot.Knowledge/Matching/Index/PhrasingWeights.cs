using DigitalHelperBot.Knowledge.Matching.Training;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// The machines the other way round: for each phrasing the articles that it speaks for or against, without what hardly counts. Few phrasings share a
/// question's rare features, and each speaks of few articles.
/// </summary>
internal sealed class PhrasingWeights
{
    // Of an article's loudest phrasing.
    private const float LeastShare = 0.01f;
    private readonly int[] _starts;
    private readonly Says[] _says;

    public PhrasingWeights(ArticleWeights weights)
    {
        var phrasings = weights.RangeOf(weights.Articles - 1).To;
        _starts = new int[phrasings + 2];
        for (var article = 0; article < weights.Articles; article++)
        {
            for (var (i, to) = weights.RangeOf(article); i < to; i++) _starts[i + 2]++;
            var least = LeastOf(weights, article);
            var others = weights.OthersOf(article, out var says);
            for (var s = 0; s < others.Length; s++) _starts[others[s] + 2] += Math.Abs(says[s]) >= least ? 1 : 0;
        }

        for (var i = 2; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _says = new Says[_starts[^1]];
        for (var article = 0; article < weights.Articles; article++)
        {
            for (var (i, to) = weights.RangeOf(article); i < to; i++) Add(i, article, weights.Own(i));
            var least = LeastOf(weights, article);
            var others = weights.OthersOf(article, out var says);
            for (var s = 0; s < others.Length; s++)
            {
                if (Math.Abs(says[s]) >= least) Add(others[s], article, says[s]);
            }
        }
    }

    public long Bytes => (_starts.Length * 4L) + (_says.Length * 8L);

    /// <summary>Adds what is in <paramref name="parts"/> to the phrasings' likeness, and what they thereby say to the articles' scores; leaves zeros behind.</summary>
    /// <param name="parts">A part of each phrasing's likeness, mostly zero.</param>
    /// <param name="with">Takes the phrasings that have one.</param>
    public void Move(Span<float> parts, PhrasingSet with, Span<float> likeness, Span<float> scores)
    {
        with.Clear(parts.Length);
        with.AddNonZero(parts);
        var phrasings = with.List();
        for (var p = 0; p < phrasings.Length; p++)
        {
            if (p + Ahead.Pieces < phrasings.Length) Ahead.Fetch(ref _says[_starts[phrasings[p + Ahead.Pieces]]]);
            var i = phrasings[p];
            var part = parts[i];
            parts[i] = 0;
            likeness[i] += part;
            foreach (var says in Of(i)) scores[says.Article] += part * says.Weight;
        }
    }

    /// <summary>Adds what a feature says to the articles' scores through the phrasings that have it.</summary>
    public void AddTo(Span<float> scores, InvertedIndex rare, int feature, float weight)
    {
        var phrasings = rare.Of(feature, out var weights);
        for (var p = 0; p < phrasings.Length; p++)
        {
            var part = weight * ForwardIndex.Unit * weights[p];
            foreach (var says in Of(phrasings[p])) scores[says.Article] += part * says.Weight;
        }
    }

    private static float LeastOf(ArticleWeights weights, int article)
    {
        var loudest = 0f;
        for (var (i, to) = weights.RangeOf(article); i < to; i++) loudest = Math.Max(loudest, weights.Own(i));
        return LeastShare * loudest;
    }

    private ReadOnlySpan<Says> Of(int phrasing) => _says.AsSpan(_starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);

    // While they are filled, the starts are one place further on: each ends where the next began.
    private void Add(int phrasing, int article, float weight) => _says[_starts[phrasing + 1]++] = new Says(article, weight);

    private readonly record struct Says(int Article, float Weight);
}
