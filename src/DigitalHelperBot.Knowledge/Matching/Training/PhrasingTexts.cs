using System.Text;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The phrasings as they were read, article after article: what is left of a corpus when its machines are trained.</summary>
internal sealed class PhrasingTexts
{
    private readonly int[] _starts;
    private readonly byte[] _letters;

    public PhrasingTexts(Corpus corpus)
    {
        byte[][] texts = [.. corpus.Texts.Select(text => Encoding.UTF8.GetBytes(text.AsText()))];
        _starts = new int[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++) _starts[i + 1] = _starts[i] + texts[i].Length;
        _letters = [.. texts.SelectMany(text => text)];
    }

    private PhrasingTexts(PartsReader from) => (_starts, _letters) = (from.ReadAll<int>(), from.ReadAll<byte>());

    public int Count => _starts.Length - 1;

    public long Bytes => (_starts.Length * 4L) + _letters.Length;

    public static PhrasingTexts Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<int>(_starts);
        to.WriteAll<byte>(_letters);
    }

    public string this[int phrasing] => Encoding.UTF8.GetString(_letters, _starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);
}
