using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Synonyms;

/// <summary>Known mistakes and variants of one to three words, with what they stand for.</summary>
internal sealed class Rewrites
{
    private readonly KeyNumbers _keys;
    private readonly List<string[]> _instead;
    private int _longest;

    private Rewrites(KeyNumbers keys, List<string[]> instead, int longest) => (_keys, _instead, _longest) = (keys, instead, longest);

    public static Rewrites From(SynonymList list)
    {
        var rewrites = new Rewrites(new KeyNumbers(), [], 0);
        foreach (var (words, instead) in list.ReadAs) rewrites.Add(Cut(words), Cut(instead));
        rewrites._keys.Close();
        return rewrites;
    }

    public static Rewrites Load(PartsReader from) =>
        new(KeyNumbers.Load(from), [.. from.ReadTexts().Select(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries))], from.Read<int>());

    public void Save(PartsWriter to)
    {
        _keys.Save(to);
        to.WriteTexts([.. _instead.Select(words => string.Join(' ', words))]);
        to.Write(_longest);
    }

    private static string[] Cut(string text) => text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private void Add(string[] words, string[] instead)
    {
        var key = words.Aggregate(0ul, (sofar, word) => KeyHash.Combine(sofar, KeyHash.Of(word)));
        if (_keys.Add(key) < _instead.Count) return;
        _instead.Add(instead);
        _longest = Math.Max(_longest, words.Length);
    }

    /// <summary>The longest rewrite that starts at word <paramref name="at"/>.</summary>
    public bool Find(WordList words, int at, out string[] instead, out int taken)
    {
        (instead, taken) = ([], 0);
        var key = 0ul;
        for (var length = 1; length <= _longest && at + length <= words.Count; length++)
        {
            key = KeyHash.Combine(key, words.Words[at + length - 1].Stem);
            var found = _keys.Find(key);
            if (found >= 0) (instead, taken) = (_instead[found], length);
        }

        return taken > 0;
    }
}
