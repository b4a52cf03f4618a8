using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Conversations;

/// <summary>Fixed phrases, found in words as typed.</summary>
internal sealed class PhraseSet
{
    private readonly KeyNumbers _phrases = new(256);
    private readonly List<int> _values = [];
    private readonly int _longest;

    /// <param name="phrases">Separated by bars or line ends.</param>
    public PhraseSet(string phrases)
    {
        foreach (var phrase in phrases.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) _longest = Math.Max(_longest, Add(phrase, 1));
    }

    private PhraseSet(IEnumerable<(string Phrases, int Value)> kinds)
    {
        foreach (var (phrases, value) in kinds)
        {
            foreach (var phrase in phrases.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) _longest = Math.Max(_longest, Add(phrase, value));
        }
    }

    /// <summary>A set in which each phrase has a number; where one stands twice, the first counts.</summary>
    public static PhraseSet Numbered(IEnumerable<(string Phrases, int Value)> kinds) => new(kinds);

    /// <summary>The length in words of the longest phrase that starts at word <paramref name="at"/>; 0 when none does.</summary>
    public int LongestAt(WordList raw, int at) => LongestAt(raw, at, out _);

    public int LongestAt(WordList raw, int at, out int value)
    {
        var (key, best) = (0ul, 0);
        value = -1;
        for (var length = 1; length <= _longest && at + length <= raw.Count; length++)
        {
            key = KeyHash.Combine(key, raw.Words[at + length - 1].Stem);
            var found = _phrases.Find(key);
            if (found >= 0) (best, value) = (length, _values[found]);
        }

        return best;
    }

    private int Add(string phrase, int value)
    {
        var words = phrase.Split(' ');
        if (_phrases.Add(words.Aggregate(0ul, (key, word) => KeyHash.Combine(key, KeyHash.Of(word)))) == _values.Count) _values.Add(value);
        return words.Length;
    }
}
