using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>Reads a text into words: short forms spelt out, known mistakes and unknown words put right, stems taken, rows of the word table found.</summary>
/// <param name="table">The word table, or null to do without.</param>
/// <param name="rewrites">Known mistakes and variants.</param>
/// <param name="spelling">Puts unknown words right; null leaves them.</param>
internal sealed class WordReader(WordTable? table, Rewrites rewrites, Spelling? spelling)
{
    private const int LongestWord = 64;

    public static WordReader Load(WordTable? table, PartsReader from) =>
        new(table, Rewrites.Load(from), from.Read<bool>() ? Spelling.Load(table, from) : null);

    public void Save(PartsWriter to)
    {
        rewrites.Save(to);
        to.Write(spelling is not null);
        spelling?.Save(to);
    }

    public long SpellingBytes => spelling?.Bytes ?? 0;

    /// <summary>Reads <paramref name="text"/> into <paramref name="scratch"/>.</summary>
    public void Read(ReadOnlySpan<char> text, ReadingScratch scratch)
    {
        Cut(text, scratch);
        scratch.Words.Clear();
        scratch.Spelt.Clear();
        var raw = scratch.Raw;
        for (var i = 0; i < raw.Count;)
        {
            if (rewrites.Find(raw, i, out var instead, out var taken))
            {
                foreach (var word in instead) Add(word, scratch);
                i += taken;
            }
            else
            {
                AddCorrected(raw.Text(i++), scratch);
            }
        }
    }

    private static void Cut(ReadOnlySpan<char> text, ReadingScratch scratch)
    {
        scratch.Raw.Clear();
        Span<char> plain = stackalloc char[LongestWord];
        var cutter = new TextCutter(text, scratch.Letters);
        while (cutter.Next(out var word))
        {
            word = word[..Math.Min(word.Length, LongestWord)];
            var more = Contractions.SpellOut(word, plain, out var length);
            if (length > 0) scratch.Raw.Add(plain[..length], KeyHash.Of(plain[..length]), 0);
            foreach (var other in more) scratch.Raw.Add(other, KeyHash.Of(other), 0);
        }
    }

    private void AddCorrected(ReadOnlySpan<char> word, ReadingScratch scratch)
    {
        var corrected = spelling is null ? default : spelling.Correct(word, scratch.Spelling);
        Add(corrected.Length > 0 ? corrected : word, scratch);
    }

    private void Add(ReadOnlySpan<char> word, ReadingScratch scratch)
    {
        Span<char> spare = stackalloc char[LongestWord + 2];
        var stem = KeyHash.Of(Stemmer.Stem(word, spare));
        scratch.Spelt.Add(word, KeyHash.Of(word), 0);
        scratch.Words.Add(word, stem, table is null ? -1 : WordForms.FindRow(table, word));
    }
}
