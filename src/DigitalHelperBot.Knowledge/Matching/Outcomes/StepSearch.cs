using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>
/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) over what articles say, not over how people ask.
/// Step text finds too little to answer with; it only fills an offer that has room.
/// </summary>
internal sealed class StepSearch
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    // An article below this has nothing in common with the question that its phrasings could tell.
    private const double HopelessScore = -0.85;

    private readonly string[] _ids;
    private readonly KeyNumbers _words;
    private readonly int[] _starts;
    private readonly int[] _postings;
    private readonly float[] _weights;

    public StepSearch(Article[] articles, WordReader reader)
    {
        (_ids, _words) = ([.. articles.Select(article => article.Id)], new KeyNumbers(4096));
        var scratch = new ReadingScratch();
        var counts = articles.Select(article => Count(article, reader, scratch)).ToArray();
        var meanLength = counts.Length == 0 ? 1 : Math.Max(1, counts.Average(count => count.Values.Sum()));
        var lists = new List<List<(int Article, float Weight)>>();
        for (var article = 0; article < counts.Length; article++)
        {
            var length = counts[article].Values.Sum();
            foreach (var (stem, count) in counts[article].OrderBy(pair => pair.Key))
            {
                var id = _words.Add(stem);
                if (id == lists.Count) lists.Add([]);
                lists[id].Add((article, (float)(count * (K1 + 1) / (count + (K1 * (1 - B + (B * length / meanLength)))))));
            }
        }

        _words.Close();
        _starts = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++) _starts[i + 1] = _starts[i] + lists[i].Count;
        _postings = [.. lists.SelectMany(list => list.Select(posting => posting.Article))];
        _weights = [.. lists.SelectMany(list => list.Select(posting => posting.Weight * Idf(articles.Length, list.Count)))];
    }

    private StepSearch(string[] ids, PartsReader from) =>
        (_ids, _words, _starts, _postings, _weights) = (ids, KeyNumbers.Load(from), from.ReadAll<int>(), from.ReadAll<int>(), from.ReadAll<float>());

    public long Bytes => _words.Bytes + (_starts.Length * 4L) + (_postings.Length * 8L);

    public static StepSearch Load(string[] ids, PartsReader from) => new(ids, from);

    public void Save(PartsWriter to)
    {
        _words.Save(to);
        to.WriteAll<int>(_starts);
        to.WriteAll<int>(_postings);
        to.WriteAll<float>(_weights);
    }

    /// <summary>Puts the best articles by step text in the place of hopeless ones, and says how many to offer.</summary>
    /// <param name="ranked">Best first by score.</param>
    /// <param name="offers">How many at most.</param>
    /// <param name="scores">As many numbers as there are articles; what is in them is lost.</param>
    public int Fill(Match[] ranked, WordList question, int offers, Span<float> scores)
    {
        var filled = 0;
        while (filled < Math.Min(offers, ranked.Length) && ranked[filled].Score > HopelessScore) filled++;
        if (filled == offers || _ids.Length <= filled) return Math.Min(offers, ranked.Length);
        Score(question, scores);
        for (var i = 0; i < filled; i++) scores[Array.IndexOf(_ids, ranked[i].ArticleId)] = 0;
        for (; filled < offers; filled++)
        {
            var best = Best(scores);
            if (scores[best] <= 0) break;
            scores[best] = 0;
            var from = filled;
            while (from < ranked.Length - 1 && ranked[from].ArticleId != _ids[best]) from++;
            for (var at = from; at > filled; at--) ranked[at] = ranked[at - 1];
            ranked[filled] = new Match(_ids[best], HopelessScore);
        }

        return Math.Max(1, filled);
    }

    private void Score(WordList question, Span<float> scores)
    {
        scores.Clear();
        foreach (var word in question.Words)
        {
            var id = _words.Find(word.Stem);
            if (id < 0) continue;
            for (var p = _starts[id]; p < _starts[id + 1]; p++) scores[_postings[p]] += _weights[p];
        }
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }

    private static float Idf(int articles, int count) => MathF.Log(1 + ((articles - count + 0.5f) / (count + 0.5f)));

    private static Dictionary<ulong, int> Count(Article article, WordReader reader, ReadingScratch scratch)
    {
        var counts = new Dictionary<ulong, int>();
        var texts = article.Devices.SelectMany(device => device.Steps).Select(step => step.Text.Text)
            .Concat(article.IfItDoesNotWork.Select(passage => passage.Text))
            .Append(article.Title.Text).Append(article.Benefit.Text);
        foreach (var text in texts)
        {
            reader.Read(text, scratch);
            foreach (var word in scratch.Words.Words) counts[word.Stem] = counts.GetValueOrDefault(word.Stem) + 1;
        }

        return counts;
    }
}
