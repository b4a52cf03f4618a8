using System.Text;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The phrasings of each article as they were read: what is left of a corpus when its machines are trained.</summary>
internal sealed class PhrasingTexts
{
    private readonly int[] _ranges;
    private readonly int[] _starts;
    private readonly byte[] _letters;

    public PhrasingTexts(Corpus corpus)
    {
        _ranges = [.. Enumerable.Range(0, corpus.Articles + 1).Select(article => corpus.RangeOf(article).From), corpus.Count];
        byte[][] texts = [.. corpus.Texts.Select(text => Encoding.UTF8.GetBytes(text.AsText()))];
        _starts = new int[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++) _starts[i + 1] = _starts[i] + texts[i].Length;
        _letters = [.. texts.SelectMany(text => text)];
    }

    private PhrasingTexts(PartsReader from) => (_ranges, _starts, _letters) = (from.ReadAll<int>(), from.ReadAll<int>(), from.ReadAll<byte>());

    public int Articles => _ranges.Length - 2;

    /// <summary>The number that stands for "no article".</summary>
    public int Unmet => Articles;

    public int Count => _starts.Length - 1;

    public long Bytes => (_ranges.Length * 4L) + (_starts.Length * 4L) + _letters.Length;

    public static PhrasingTexts Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<int>(_ranges);
        to.WriteAll<int>(_starts);
        to.WriteAll<byte>(_letters);
    }

    /// <inheritdoc cref="Corpus.RangeOf"/>
    public (int From, int To) RangeOf(int article) => (_ranges[article], _ranges[article + 1]);

    public string this[int phrasing] => Encoding.UTF8.GetString(_letters, _starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);
}
