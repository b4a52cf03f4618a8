using DigitalHelperBot.Knowledge.Matching.KnownUnmet;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>Reads titles, phrasings and known unmet needs into a corpus.</summary>
internal sealed class PhrasingReader
{
    private readonly int _articles;
    private readonly List<WordList> _texts = [];
    private readonly List<int> _articleOf = [];
    private readonly List<bool> _isTitle = [];
    private readonly List<string> _sources = [];

    public PhrasingReader(ArticleCatalog articles, MatcherOptions options, WordReader reader)
    {
        _articles = articles.Count;
        var scratch = new ReadingScratch();
        for (var number = 0; number < articles.Count; number++)
        {
            var article = articles.Articles[number];
            if (options.Titles || article.Phrasings.Count == 0) Add(article.Title, number, true, reader, scratch);
            foreach (var phrasing in article.Phrasings.Select(p => p.Text).Distinct(StringComparer.Ordinal)) Add(phrasing, number, false, reader, scratch);
        }

        AddUnmet(options.KnownUnmet, reader, scratch);
    }

    public Corpus Corpus => new(_articles, _texts, [.. _articleOf]);

    /// <summary>Each phrasing as it was written.</summary>
    public IReadOnlyList<string> Sources => _sources;

    public bool[] IsTitle => [.. _isTitle];

    /// <summary>The articles' words with how often they are in phrasings, the commonest first.</summary>
    public IReadOnlyList<(string Word, int Times)> WordsByFrequency()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in _texts)
        {
            for (var i = 0; i < text.Count; i++)
            {
                var word = text.Text(i).ToString();
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
    }

    private void AddUnmet(IReadOnlyList<string> needs, WordReader reader, ReadingScratch scratch)
    {
        if (needs.Count == 0) return;
        var answered = new AnsweredByNow(_texts);
        foreach (var need in needs)
        {
            reader.Read(need, scratch);
            if (!answered.Has(scratch.Words)) Add(need, _articles, false, reader, scratch);
        }
    }

    private void Add(string text, int article, bool isTitle, WordReader reader, ReadingScratch scratch)
    {
        reader.Read(text, scratch);
        if (scratch.Words.Count == 0) return;
        _texts.Add(scratch.Words.Copy());
        _articleOf.Add(article);
        _isTitle.Add(isTitle);
        _sources.Add(text);
    }
}
