namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>For each phrasing the few articles that it speaks for or against, and how strongly: the machines in dual form.</summary>
internal sealed class ArticleWeights
{
    private readonly int[] _starts;
    private readonly int[] _articles;
    private readonly float[] _weights;

    /// <param name="phrasings">How many phrasings there are.</param>
    /// <param name="supports">In any order.</param>
    public ArticleWeights(int phrasings, IReadOnlyCollection<Support> supports)
    {
        _starts = new int[phrasings + 1];
        foreach (var support in supports) _starts[support.Phrasing + 1]++;
        for (var i = 0; i < phrasings; i++) _starts[i + 1] += _starts[i];
        Support[] ordered = [.. supports.OrderBy(s => s.Phrasing).ThenBy(s => s.Article)];
        _articles = [.. ordered.Select(s => s.Article)];
        _weights = [.. ordered.Select(s => s.Weight)];
    }

    public int Count => _articles.Length;

    public long Bytes => (_starts.Length * 4L) + (_articles.Length * 8L);

    public float Of(int phrasing, int article)
    {
        var at = Array.IndexOf(_articles, article, _starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);
        return at < 0 ? 0 : _weights[at];
    }

    /// <summary>Adds what each phrasing says, times its likeness to the question, to the articles' scores.</summary>
    public void AddTo(ReadOnlySpan<float> likeness, Span<float> scores)
    {
        for (var i = 0; i < likeness.Length; i++)
        {
            var like = likeness[i];
            if (like == 0) continue;
            for (var s = _starts[i]; s < _starts[i + 1]; s++) scores[_articles[s]] += like * _weights[s];
        }
    }
}

/// <summary>One phrasing's weight for one article; below zero when it speaks against it.</summary>
internal readonly record struct Support(int Phrasing, int Article, float Weight);
