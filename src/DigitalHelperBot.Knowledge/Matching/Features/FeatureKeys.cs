using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Synonyms;

namespace DigitalHelperBot.Knowledge.Matching.Features;

/// <summary>The features of one text: stems, pairs of stems at most one word apart, padded runs of three and four letters, synonym groups. Reused.</summary>
internal sealed class FeatureKeys
{
    private static readonly ulong[] Salts = [0x1D8E4E27C47D124F, 0xEB44ACCAB455D165, 0x9C6E6877736C46E3, 0x2F2B4B5D0A4C1E11];
    private readonly int[] _ends = new int[5];
    private ulong[] _keys = new ulong[512];
    private int _count;

    /// <summary>The keys of one kind, in order, repeats kept.</summary>
    public ReadOnlySpan<ulong> Of(FeatureKind kind) => _keys.AsSpan(_ends[(int)kind], _ends[(int)kind + 1] - _ends[(int)kind]);

    public void Read(WordList words, SynonymSet synonyms)
    {
        _count = 0;
        foreach (var word in words.Words) Add(FeatureKind.Word, word.Stem);
        Sort(FeatureKind.Word);
        for (var apart = 1; apart <= 2; apart++)
        {
            for (var i = apart; i < words.Count; i++) Add(FeatureKind.Pair, KeyHash.Combine(words.Words[i - apart].Stem, words.Words[i].Stem));
        }

        Sort(FeatureKind.Pair);
        for (var i = 0; i < words.Count; i++) AddLetterRuns(words.Text(i));
        Sort(FeatureKind.LetterRun);
        AddGroups(words, synonyms);
        Sort(FeatureKind.Group);
    }

    /// <summary>The names of the letter runs of one word.</summary>
    public static IEnumerable<ulong> LetterRunsOf(string word)
    {
        ulong run = ' ';
        for (var i = 0; i <= word.Length; i++)
        {
            run = (run << 16) | (i < word.Length ? word[i] : ' ');
            if (i >= 1) yield return run & 0xFFFF_FFFF_FFFF;
            if (i >= 2) yield return run;
        }
    }

    /// <summary>The synonym groups that a text touches, with the words that do.</summary>
    public static IEnumerable<(int Group, string Phrase)> GroupsIn(WordList words, SynonymSet synonyms)
    {
        for (var from = 0; from < words.Count; from++)
        {
            var phrase = 0ul;
            for (var to = from; to < words.Count && to - from < synonyms.Longest; to++)
            {
                phrase = KeyHash.Combine(phrase, words.Words[to].Stem);
                foreach (var group in synonyms.Find(phrase).ToArray()) yield return (group, string.Join(' ', Enumerable.Range(from, to - from + 1).Select(i => words.Text(i).ToString())));
            }
        }
    }

    internal static ulong KeyOf(FeatureKind kind, ulong name) => KeyHash.Mix(name ^ Salts[(int)kind]);

    private void AddLetterRuns(ReadOnlySpan<char> word)
    {
        // Four letters of 16 bits are the whole name; the letter before the word and after it is a space.
        ulong run = ' ';
        for (var i = 0; i <= word.Length; i++)
        {
            run = (run << 16) | (i < word.Length ? word[i] : ' ');
            if (i >= 1) Add(FeatureKind.LetterRun, run & 0xFFFF_FFFF_FFFF);
            if (i >= 2) Add(FeatureKind.LetterRun, run);
        }
    }

    private void AddGroups(WordList words, SynonymSet synonyms)
    {
        for (var from = 0; from < words.Count; from++)
        {
            var phrase = 0ul;
            for (var to = from; to < words.Count && to - from < synonyms.Longest; to++)
            {
                phrase = KeyHash.Combine(phrase, words.Words[to].Stem);
                foreach (var group in synonyms.Find(phrase)) Add(FeatureKind.Group, (ulong)group);
            }
        }
    }

    private void Add(FeatureKind kind, ulong name)
    {
        if (_count == _keys.Length) Array.Resize(ref _keys, _count * 2);
        _keys[_count++] = KeyOf(kind, name);
    }

    private void Sort(FeatureKind kind)
    {
        _ends[(int)kind + 1] = _count;
        _keys.AsSpan(_ends[(int)kind], _count - _ends[(int)kind]).Sort();
    }
}
