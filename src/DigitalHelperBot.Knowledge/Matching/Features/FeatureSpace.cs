using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Features;

/// <summary>Which features the phrasings have and how much each tells: turns features into a vector of length 1.</summary>
/// <remarks>
/// Weight (1 + ln tf) · idf^0.4 (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988, with the idf damped);
/// each kind is brought to length 1, weighted, and the whole again to length 1.
/// </remarks>
internal sealed class FeatureSpace
{
    private static readonly float[] KindWeights = [1f, 1f, 1f, 1f];

    private readonly KeyNumbers _ids;
    private readonly List<int> _documents = [];
    private float[] _weights = [];
    private float _unknown;

    public FeatureSpace() => _ids = new KeyNumbers(4096);

    private FeatureSpace(PartsReader from) => (_ids, _weights, _unknown) = (KeyNumbers.Load(from), from.ReadAll<float>(), from.Read<float>());

    public int Count => _weights.Length;

    public long Bytes => _ids.Bytes + (_weights.Length * 4L);

    public static FeatureSpace Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        _ids.Save(to);
        to.WriteAll<float>(_weights);
        to.Write(_unknown);
    }

    /// <summary>Counts the features of one more phrasing.</summary>
    public void Include(FeatureKeys keys)
    {
        for (var kind = FeatureKind.Word; kind <= FeatureKind.Group; kind++)
        {
            var before = 0ul;
            foreach (var key in keys.Of(kind))
            {
                if (key == before) continue;
                before = key;
                var id = _ids.Add(key);
                if (id == _documents.Count) _documents.Add(0);
                _documents[id]++;
            }
        }
    }

    /// <summary>Fixes the weights, when all <paramref name="phrasings"/> have been counted.</summary>
    public void Close(int phrasings)
    {
        _ids.Close();
        _weights = [.. _documents.Select(count => Weight(phrasings, count))];
        _unknown = Weight(phrasings, 0);
    }

    /// <summary>How many features all phrasings have together.</summary>
    public int Postings => _documents.Sum();

    public int Documents(int id) => _documents[id];

    /// <summary>Lets go of how many phrasings have each feature, which nothing asks for once the indexes are built.</summary>
    public void ForgetCounts()
    {
        _documents.Clear();
        _documents.TrimExcess();
    }

    /// <summary>The number of a feature, or -1.</summary>
    public int Find(ulong key) => _ids.Find(key);

    /// <summary>Whether any phrasing has the word.</summary>
    public bool Has(ulong stem) => _ids.Find(FeatureKeys.KeyOf(FeatureKind.Word, stem)) >= 0;

    /// <summary>The weight of a word by its stem: idf^0.4, also for words that no phrasing has.</summary>
    public float WordWeight(ulong stem)
    {
        var id = _ids.Find(FeatureKeys.KeyOf(FeatureKind.Word, stem));
        return id < 0 ? _unknown : _weights[id];
    }

    /// <summary>Features that no phrasing has count in the length only: a question full of them is far from everything.</summary>
    public void Vectorize(FeatureKeys keys, SparseVector into)
    {
        into.Clear();
        var total = 0f;
        for (var kind = FeatureKind.Word; kind <= FeatureKind.Group; kind++)
        {
            var from = into.Count;
            var squares = AddKind(keys.Of(kind), into);
            if (squares == 0) continue;
            var kindWeight = KindWeights[(int)kind];
            into.Scale(from, kindWeight / MathF.Sqrt(squares));
            total += kindWeight * kindWeight;
        }

        if (total > 0) into.Scale(0, 1 / MathF.Sqrt(total));
    }

    private static float Weight(int phrasings, int count) => MathF.Pow(MathF.Log((phrasings + 1f) / (count + 0.5f)), 0.4f);

    private float AddKind(ReadOnlySpan<ulong> keys, SparseVector into)
    {
        var squares = 0f;
        for (var i = 0; i < keys.Length;)
        {
            var end = i + 1;
            while (end < keys.Length && keys[end] == keys[i]) end++;
            var id = _ids.Find(keys[i]);
            var weight = (id < 0 ? _unknown : _weights[id]) * (end - i == 1 ? 1 : 1 + MathF.Log(end - i));
            squares += weight * weight;
            if (id >= 0) into.Add(id, weight);
            i = end;
        }

        return squares;
    }
}
