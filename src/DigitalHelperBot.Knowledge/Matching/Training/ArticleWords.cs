using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The words of each article's phrasings, to ask how much of a question they cover.</summary>
internal sealed class ArticleWords
{
    private readonly WordTable? _table;
    private readonly int[] _starts;
    private readonly ulong[] _stems;
    private readonly int[] _rows;
    private readonly NearnessMemory _nearness = new();

    public ArticleWords(Corpus corpus, WordTable? table)
    {
        _table = table;
        _starts = new int[corpus.Articles + 1];
        var stems = new List<ulong>();
        var rows = new List<int>();
        var byArticle = Enumerable.Range(0, corpus.Count).ToLookup(i => corpus.ArticleOf[i]);
        for (var article = 0; article < corpus.Articles; article++)
        {
            var seen = new HashSet<ulong>();
            foreach (var word in byArticle[article].SelectMany(i => corpus.Texts[i].Words.ToArray()))
            {
                if (!seen.Add(word.Stem)) continue;
                stems.Add(word.Stem);
                rows.Add(word.Row);
            }

            _starts[article + 1] = stems.Count;
        }

        (_stems, _rows) = ([.. stems], [.. rows]);
    }

    private ArticleWords(WordTable? table, PartsReader from) =>
        (_table, _starts, _stems, _rows) = (table, from.ReadAll<int>(), from.ReadAll<ulong>(), from.ReadAll<int>());

    public long Bytes => (_starts.Length * 4L) + (_stems.Length * 12L);

    public static ArticleWords Load(WordTable? table, PartsReader from) => new(table, from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<int>(_starts);
        to.WriteAll<ulong>(_stems);
        to.WriteAll<int>(_rows);
    }

    /// <summary>
    /// The share of a question's words, by idf, that the article has: 1 for the same stem, else the squared cosine of its nearest word
    /// (after Kusner et al., "From word embeddings to document distances", 2015).
    /// </summary>
    public float Cover(WordList question, int article, FeatureSpace space)
    {
        var (covered, total) = (0f, 0f);
        foreach (var word in question.Words)
        {
            var weight = space.WordWeight(word.Stem);
            weight *= weight;
            total += weight;
            covered += weight * Nearness(word, article);
        }

        return total == 0 ? 0 : covered / total;
    }

    public bool Has(int article, ulong stem) => _stems.AsSpan(_starts[article], _starts[article + 1] - _starts[article]).Contains(stem);

    /// <summary>The row of the article's word nearest in meaning, or -1, and its cosine.</summary>
    public (int Row, float Cosine) Nearest(int article, Word word)
    {
        var nearest = (Row: -1, Cosine: 0f);
        if (_table is null || word.Row < 0) return nearest;
        for (var i = _starts[article]; i < _starts[article + 1]; i++)
        {
            if (_rows[i] < 0) continue;
            var cosine = _table.Cosine(word.Row, _rows[i]);
            if (cosine > nearest.Cosine) nearest = (_rows[i], cosine);
        }

        return nearest;
    }

    private float Nearness(Word word, int article)
    {
        if (Has(article, word.Stem)) return 1;
        if (_nearness.TryFind(article, word.Row, out var cosine)) return cosine * cosine;
        cosine = Nearest(article, word).Cosine;
        _nearness.Keep(article, word.Row, cosine);
        return cosine * cosine;
    }
}
