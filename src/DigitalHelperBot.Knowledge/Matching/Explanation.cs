using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>What made an article score as it did, in words that a person can check.</summary>
internal sealed class Explanation
{
    private const double Noticeable = 0.005;
    private const float NearWord = 0.5f;
    private readonly MatcherParts _parts;
    private readonly ReadingScratch _read = new();
    private readonly Index.IndexScratch _scratch = new();

    public Explanation(MatcherParts parts, string question)
    {
        _parts = parts;
        parts.Reader.Read(question, _read);
        parts.Model.Score(_read.Words, _scratch, new float[parts.Articles.Count + 1]);
    }

    /// <summary>Heaviest first, then the rows that only inform. The weights and the machine's bias of -1 add up to the article's score.</summary>
    public IReadOnlyList<Reason> Of(string articleId)
    {
        var article = _parts.Articles.Find(articleId);
        if (article < 0) return [];
        var weighing = new List<Reason>();
        AddFeatures(article, weighing);
        var meaning = _parts.Model.Index.SentencePart(_scratch, article);
        if (Math.Abs(meaning) > Noticeable) weighing.Add(new Reason(NearWords(article), "near word", meaning));
        return [.. weighing.OrderByDescending(reason => reason.Weight).ThenBy(reason => reason.Feature, StringComparer.Ordinal), .. Spelling(), .. NearestPhrasing(article)];
    }

    private void AddFeatures(int article, List<Reason> into)
    {
        for (var i = 0; i < _read.Words.Count; i++)
        {
            var word = _read.Words.Words[i];
            if (_read.Words.Words[..i].ToArray().Any(earlier => earlier.Stem == word.Stem)) continue;
            Add(into, _read.Words.Text(i).ToString(), "word", Part(article, FeatureKind.Word, word.Stem));
            Add(into, $"letters of {_read.Words.Text(i)}", "letters", FeatureKeys.LetterRunsOf(_read.Words.Text(i).ToString()).Sum(run => Part(article, FeatureKind.LetterRun, run)));
            if (i > 0) AddPair(article, i - 1, i, " ", into);
            if (i > 1) AddPair(article, i - 2, i, " … ", into);
        }

        foreach (var (group, phrase) in FeatureKeys.GroupsIn(_read.Words, _parts.Model.Index.Texts.Synonyms).DistinctBy(found => found.Group))
        {
            Add(into, phrase, "synonym", Part(article, FeatureKind.Group, (ulong)group));
        }
    }

    private void AddPair(int article, int first, int second, string between, List<Reason> into) =>
        Add(into, $"{_read.Words.Text(first)}{between}{_read.Words.Text(second)}", "pair", Part(article, FeatureKind.Pair, KeyHash.Combine(_read.Words.Words[first].Stem, _read.Words.Words[second].Stem)));

    private double Part(int article, FeatureKind kind, ulong name) => _parts.Model.Index.FeaturePart(_scratch, FeatureKeys.KeyOf(kind, name), article);

    private string NearWords(int article)
    {
        var pairs = new List<string>();
        for (var i = 0; i < _read.Words.Count; i++)
        {
            if (_parts.Model.Words.Has(article, _read.Words.Words[i].Stem)) continue;
            var (row, cosine) = _parts.Model.Words.Nearest(article, _read.Words.Words[i]);
            if (row >= 0 && cosine >= NearWord) pairs.Add($"{_read.Words.Text(i)} ~ {_parts.Table!.Word(row)}");
        }

        return pairs.Count == 0 ? "meaning of the whole question" : string.Join(", ", pairs.Distinct());
    }

    private IEnumerable<Reason> Spelling()
    {
        var (typed, spelt) = (_read.Raw.AsText(), _read.Spelt.AsText());
        if (typed == spelt) return [];
        if (_read.Raw.Count != _read.Spelt.Count) return [new Reason($"read as: {spelt}", "spelling", 0)];
        return Enumerable.Range(0, _read.Raw.Count)
            .Where(i => !_read.Raw.Text(i).SequenceEqual(_read.Spelt.Text(i)))
            .Select(i => new Reason($"{_read.Raw.Text(i)} read as {_read.Spelt.Text(i)}", "spelling", 0));
    }

    private IEnumerable<Reason> NearestPhrasing(int article)
    {
        var (from, to) = _parts.Model.Index.Weights.RangeOf(article);
        if (from == to) return [];
        var nearest = Enumerable.Range(from, to - from).MaxBy(i => _parts.Model.Index.Likeness(_scratch, i));
        return [new Reason(_parts.Model.Phrasings[nearest], "phrasing", 0)];
    }

    private static void Add(List<Reason> into, string feature, string kind, double weight)
    {
        if (Math.Abs(weight) > Noticeable) into.Add(new Reason(feature, kind, weight));
    }
}
