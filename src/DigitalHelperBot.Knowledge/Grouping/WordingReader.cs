using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.KnownUnmet;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>Reads wordings. Immutable; the same text reads the same in every copy of the program, whatever its articles.</summary>
public sealed class WordingReader
{
    private static readonly Lazy<WordingReader> ShippedReader = new(() => new WordingReader(WordTable.Shipped, SynonymList.Shipped));

    // What the limits of grouping were measured with.
    private const float Smoothing = 2e-3f;

    private readonly WordReader _reader;
    private readonly SynonymSet _synonyms;
    private readonly SentenceVectors _sentences;

    private WordingReader(WordTable table, SynonymList synonyms)
    {
        Table = table;
        var rewrites = Rewrites.From(synonyms);
        var plain = new WordReader(table, rewrites, null);
        _synonyms = SynonymSet.From(synonyms.Groups, plain);
        var own = synonyms.Groups.SelectMany(group => group).SelectMany(phrase => phrase.Split(' ')).Distinct(StringComparer.Ordinal).ToArray();
        _reader = new WordReader(table, rewrites, new Spelling(table, own));
        _sentences = SentenceVectors.Learn(table, Typical(plain, synonyms), Smoothing);
    }

    /// <summary>With the shipped words.</summary>
    /// <exception cref="WordTableException">The word table is missing or damaged.</exception>
    public static WordingReader Shipped => ShippedReader.Value;

    internal WordTable Table { get; }

    /// <summary>Never throws for any text; reads up to 4,000 characters.</summary>
    public Wording Read(string text)
    {
        var scratch = MatchScratch.ForThisThread.Reading;
        _reader.Read(text, scratch);
        var groups = GroupsOf(scratch.Words);
        var words = new List<WordingWord>(scratch.Words.Count);
        for (var i = 0; i < scratch.Words.Count; i++)
        {
            var word = scratch.Words.Words[i];
            if (words.Exists(known => known.Stem == word.Stem)) continue;
            words.Add(new WordingWord(scratch.Words.Text(i).ToString(), word.Stem, word.Row, groups[i], WordKinds.IsFiller(word.Stem), WordKinds.IsBroad(word.Stem)));
        }

        var vector = new sbyte[WordTable.Dimensions];
        _sentences.Write(scratch.Words.Words, vector);
        var square = Bytewise.Dot(vector, vector);
        return new Wording(
            [.. words], vector, square == 0 ? 0 : 1 / MathF.Sqrt(square),
            words.Exists(word => WordKinds.IsDanger(word.Stem)),
            !words.Exists(word => !word.IsFiller && !word.IsBroad) && words.Count(word => word.IsBroad) < 3,
            WordKinds.WantsItGone(scratch.Words));
    }

    private int[][] GroupsOf(WordList words)
    {
        var groups = new List<int>?[words.Count];
        for (var from = 0; from < words.Count; from++)
        {
            var phrase = 0ul;
            for (var to = from; to < words.Count && to - from < _synonyms.Longest; to++)
            {
                phrase = KeyHash.Combine(phrase, words.Words[to].Stem);
                foreach (var group in _synonyms.Find(phrase))
                {
                    for (var i = from; i <= to; i++) (groups[i] ??= []).Add(group);
                }
            }
        }

        return [.. groups.Select(found => found is null ? [] : found.Distinct().ToArray())];
    }

    /// <summary>What people ask, so that what all texts share is known, and what may be said for what, so that how the same thing differs is.</summary>
    private static Corpus Typical(WordReader reader, SynonymList synonyms)
    {
        var scratch = new ReadingScratch();
        var (texts, groupOf) = (new List<WordList>(), new List<int>());
        void Add(string text, int group)
        {
            reader.Read(text, scratch);
            if (scratch.Words.Count == 0) return;
            texts.Add(scratch.Words.Copy());
            groupOf.Add(group);
        }

        for (var group = 0; group < synonyms.Groups.Count; group++)
        {
            foreach (var phrase in synonyms.Groups[group]) Add(phrase, group);
        }

        foreach (var asked in KnownUnmetList.Shipped) Add(asked, synonyms.Groups.Count);
        return new Corpus(synonyms.Groups.Count, texts, [.. groupOf]);
    }
}
