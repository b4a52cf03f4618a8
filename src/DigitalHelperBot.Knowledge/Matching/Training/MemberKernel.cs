using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The likeness of some phrasings to each other. Goes through the features they share, which is many times quicker than comparing two by two.</summary>
internal sealed class MemberKernel
{
    private const float Unit = ForwardIndex.Unit * ForwardIndex.Unit;
    private readonly PhrasingIndex _index;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private int[] _members = [];
    private float[] _weights = [];
    private float[] _kernel = [];

    public MemberKernel(PhrasingIndex index) => (_index, _starts, _ends) = (index, new int[index.Texts.Space.Count], new int[index.Texts.Space.Count]);

    /// <summary>Square, row after row; overwritten by the next call.</summary>
    /// <param name="members">The numbers of the phrasings.</param>
    public ReadOnlySpan<float> Of(ReadOnlySpan<int> members)
    {
        MakeRoom(members);
        var size = members.Length;
        var kernel = _kernel.AsSpan(0, size * size);
        for (var a = 0; a < size; a++)
        {
            var row = kernel.Slice(a * size, a + 1);
            row.Clear();
            var features = _index.Forward.Features(members[a]);
            var weights = _index.Forward.Weights(members[a]);
            for (var f = 0; f < features.Length; f++) AddAndJoin(row, a, features[f], weights[f] * Unit, weights[f]);
            AddMeaning(row, a, members);
        }

        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < a; b++) kernel[(b * size) + a] = kernel[(a * size) + b];
        }

        return kernel;
    }

    /// <summary>Gives each feature a stretch as long as the members that have it, empty at first.</summary>
    private void MakeRoom(ReadOnlySpan<int> members)
    {
        if (_kernel.Length < members.Length * members.Length) _kernel = new float[members.Length * members.Length];
        Array.Clear(_ends);
        var total = 0;
        foreach (var member in members)
        {
            foreach (var feature in _index.Forward.Features(member)) _ends[feature]++;
        }

        for (var feature = 0; feature < _ends.Length; feature++)
        {
            _starts[feature] = total;
            total += _ends[feature];
            _ends[feature] = _starts[feature];
        }

        if (_members.Length < total) (_members, _weights) = (new int[total], new float[total]);
    }

    private void AddAndJoin(Span<float> row, int member, int feature, float weight, float joining)
    {
        var (from, to) = (_starts[feature], _ends[feature]++);
        (_members[to], _weights[to]) = (member, joining);
        var members = _members.AsSpan(from, to + 1 - from);
        var weights = _weights.AsSpan(from, members.Length);
        for (var i = 0; i < members.Length; i++) row[members[i]] += weight * weights[i];
    }

    private void AddMeaning(Span<float> row, int member, ReadOnlySpan<int> members)
    {
        if (_index.Sentences is not { } sentences) return;
        for (var b = 0; b <= member; b++) row[b] += sentences.Likeness(members[member], members[b]);
    }
}
