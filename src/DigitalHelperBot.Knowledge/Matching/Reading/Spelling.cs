using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>Puts a word right that is neither English nor one of the articles' words.</summary>
internal sealed class Spelling
{
    private const int CommonWords = 20_000;

    // From here on the table is full of names.
    private const int RareWords = 30_000;
    internal const int LongestWord = 40;
    internal const int ShortestWord = 4;
    private const float LeastOverlap = 0.25f;
    private const float ArticleBonus = 0.1f;

    private readonly WordTable? _table;
    private readonly KeyNumbers _known;
    private readonly SpellingIndex? _common;
    private readonly SpellingIndex _own;

    /// <param name="table">The word table, or null: then only the articles' words are known.</param>
    /// <param name="ownWords">The articles' words, commonest first.</param>
    public Spelling(WordTable? table, IReadOnlyList<string> ownWords)
    {
        (_table, _common, _own, _known) = (table, table?.CommonWords, new SpellingIndex(ownWords), new KeyNumbers());
        foreach (var word in ownWords)
        {
            _known.Add(KeyHash.Of(word));
            _known.Add(StemKey(word, out _));
        }

        _known.Close();
    }

    private Spelling(WordTable? table, PartsReader from)
    {
        (_table, _own, _known) = (table, SpellingIndex.Load(from), KeyNumbers.Load(from));
        if (table is null) return;
        _common = SpellingIndex.Load(from);
        table.Take(_common);
    }

    public long Bytes => _own.Bytes + _known.Bytes + (_common?.Bytes ?? 0);

    public static Spelling Load(WordTable? table, PartsReader from) => new(table, from);

    /// <summary>The table's common words are saved too: to make their index takes longer than to read it.</summary>
    public void Save(PartsWriter to)
    {
        _own.Save(to);
        _known.Save(to);
        _common?.Save(to);
    }

    internal static SpellingIndex IndexOf(WordTable table) =>
        new([.. Enumerable.Range(0, Math.Min(CommonWords, table.Count)).Select(row => table.Word(row).ToString())]);

    /// <summary>What <paramref name="word"/> was meant to be, or nothing when it stands.</summary>
    public ReadOnlySpan<char> Correct(ReadOnlySpan<char> word, SpellingScratch scratch)
    {
        if (word.Length is < ShortestWord or > LongestWord || HasDigit(word) || IsOwn(word)) return default;
        var row = _table is null ? -1 : WordForms.FindRow(_table, word);
        if (row >= 0) return row < RareWords ? default : Unswapped(word, scratch.Letters);
        var best = default(SpellingChoice);
        _own.Search(word, LeastOverlap, scratch, ref best, ArticleBonus);
        _common?.Search(word, LeastOverlap, scratch, ref best, 0);
        return best.Word;
    }

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsAsciiDigit(letter)) return true;
        }

        return false;
    }

    private static ulong StemKey(ReadOnlySpan<char> word, out int length)
    {
        Span<char> spare = stackalloc char[word.Length + 2];
        var stem = Stemmer.Stem(word, spare);
        length = stem.Length;
        return KeyHash.Of(stem);
    }

    /// <summary>One of the articles' words with two neighbouring letters swapped is that word, also where it is somebody's name: "shaer".</summary>
    private ReadOnlySpan<char> Unswapped(ReadOnlySpan<char> word, Span<char> room)
    {
        var other = room[..word.Length];
        word.CopyTo(other);
        for (var i = 0; i + 1 < word.Length; i++)
        {
            (other[i], other[i + 1]) = (word[i + 1], word[i]);
            if (_known.Find(KeyHash.Of(other)) >= 0) return other;
            (other[i], other[i + 1]) = (word[i], word[i + 1]);
        }

        return default;
    }

    /// <summary>As it is, or in another form: but what has only a short stem in common, and an ending more than s, is as likely a slip. "wating" is no form of "wat".</summary>
    private bool IsOwn(ReadOnlySpan<char> word)
    {
        if (_known.Find(KeyHash.Of(word)) >= 0) return true;
        var stem = StemKey(word, out var length);
        return (length >= WordForms.ShortestStem || word.EndsWith("s")) && _known.Find(stem) >= 0;
    }
}
