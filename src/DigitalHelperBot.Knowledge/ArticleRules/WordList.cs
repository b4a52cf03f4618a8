namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>Words and phrases that a rule looks for, whole and in any case, each with what to write instead if the list says so.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, (string[] Words, string Phrase, string Instead)[]> _byFirstWord;
    private readonly HashSet<string> _entries;

    public WordList(IReadOnlyDictionary<string, string> entries)
    {
        _entries = entries.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        _byFirstWord = entries
            .Select(e => (Words: CheckedSentence.SplitWords(e.Key).ToArray(), Phrase: e.Key, Instead: e.Value))
            .Where(e => e.Words.Length > 0)
            .GroupBy(e => e.Words[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.Ordinal);
        Entries = entries;
    }

    public IReadOnlyDictionary<string, string> Entries { get; }

    public bool Contains(string word) => _entries.Contains(word);

    /// <summary>Entries found among <paramref name="words"/>, which are in lower case; the longest one that fits at each place.</summary>
    public IEnumerable<(string Phrase, string Instead)> FindIn(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (LongestAt(words, i) is { Phrase: not null } found)
            {
                yield return (found.Phrase, found.Instead);
                i += found.Words.Length - 1;
            }
        }
    }

    private (string[] Words, string Phrase, string Instead) LongestAt(IReadOnlyList<string> words, int start)
    {
        if (!_byFirstWord.TryGetValue(words[start], out var candidates))
        {
            return default;
        }

        return Array.Find(candidates, c => c.Words.Length <= words.Count - start && StartsWith(words, start, c.Words));
    }

    private static bool StartsWith(IReadOnlyList<string> words, int start, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[start + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
