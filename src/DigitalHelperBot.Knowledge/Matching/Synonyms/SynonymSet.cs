using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Synonyms;

/// <summary>Groups of words and phrases that mean the same, found by their stems.</summary>
internal sealed class SynonymSet
{
    private readonly KeyNumbers _phrases;
    private readonly List<int[]> _groups;

    private SynonymSet(KeyNumbers phrases, List<int[]> groups) => (_phrases, _groups) = (phrases, groups);

    /// <summary>The longest phrase, in words.</summary>
    public int Longest { get; private set; }

    public int Count { get; private set; }

    /// <summary>Reads groups of phrases with <paramref name="reader"/>.</summary>
    public static SynonymSet From(IEnumerable<IReadOnlyList<string>> groups, WordReader reader)
    {
        var set = new SynonymSet(new KeyNumbers(), []);
        var scratch = new ReadingScratch();
        foreach (var group in groups)
        {
            set.Add(group.Select(phrase =>
            {
                reader.Read(phrase, scratch);
                return scratch.Words.Copy();
            }));
        }

        set._phrases.Close();
        return set;
    }

    public static SynonymSet Load(PartsReader from)
    {
        var phrases = KeyNumbers.Load(from);
        var (lengths, groups) = (from.ReadAll<int>(), from.ReadAll<int>());
        var set = new SynonymSet(phrases, new List<int[]>(lengths.Length)) { Longest = from.Read<int>(), Count = from.Read<int>() };
        for (var (i, at) = (0, 0); i < lengths.Length; at += lengths[i++]) set._groups.Add(groups[at..(at + lengths[i])]);
        return set;
    }

    public void Save(PartsWriter to)
    {
        _phrases.Save(to);
        to.WriteAll<int>([.. _groups.Select(groups => groups.Length)]);
        to.WriteAll<int>([.. _groups.SelectMany(groups => groups)]);
        to.Write(Longest);
        to.Write(Count);
    }

    private void Add(IEnumerable<WordList> phrases)
    {
        var group = Count++;
        foreach (var phrase in phrases.Where(phrase => phrase.Count > 0))
        {
            var key = 0ul;
            foreach (var word in phrase.Words) key = KeyHash.Combine(key, word.Stem);
            var at = _phrases.Add(key);
            if (at == _groups.Count) _groups.Add([]);
            if (!_groups[at].Contains(group)) _groups[at] = [.. _groups[at], group];
            Longest = Math.Max(Longest, phrase.Count);
        }
    }

    /// <summary>The groups of the phrase with this key: stems combined one after the other, from 0.</summary>
    public ReadOnlySpan<int> Find(ulong phrase)
    {
        var at = _phrases.Find(phrase);
        return at < 0 ? default : _groups[at];
    }
}
