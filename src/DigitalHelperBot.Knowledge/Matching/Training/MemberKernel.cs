using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The likeness of some phrasings to each other. Goes through the features they share, which is many times quicker than comparing two by two.</summary>
internal sealed class MemberKernel
{
    private const float Unit = ForwardIndex.Unit * ForwardIndex.Unit;
    private readonly PhrasingIndex _index;
    private readonly CommonKernel _common;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly List<int> _features = [];
    private int[] _members = [];
    private float[] _weights = [];
    private float[] _kernel = [];

    public MemberKernel(PhrasingIndex index, CommonKernel common) =>
        (_index, _common, _starts, _ends) = (index, common, new int[index.Texts.Space.Count], new int[index.Texts.Space.Count]);

    /// <summary>Square, row after row; overwritten by the next call.</summary>
    /// <param name="near">The numbers of the phrasings, rising.</param>
    /// <param name="members">The same, and after them those of the common ones that are not among them.</param>
    public ReadOnlySpan<float> Of(int[] near, out int[] members)
    {
        int[] columns = [.. Enumerable.Range(0, _common.Members.Length).Where(c => Array.BinarySearch(near, _common.Members[c]) < 0)];
        members = [.. near, .. columns.Select(c => _common.Members[c])];
        var size = members.Length;
        if (_kernel.Length < size * size) _kernel = new float[size * size];
        MakeRoom(near);
        for (var a = 0; a < size; a++)
        {
            var row = _kernel.AsSpan(a * size, size);
            if (a < near.Length) Compare(row[..(a + 1)], a, near);
            var common = _common.Of(members[a]);
            for (var c = 0; c < columns.Length; c++) row[near.Length + c] = common[columns[c]];
        }

        for (var a = 0; a < near.Length; a++)
        {
            for (var b = 0; b < a; b++) _kernel[(b * size) + a] = _kernel[(a * size) + b];
            for (var b = near.Length; b < size; b++) _kernel[(b * size) + a] = _kernel[(a * size) + b];
        }

        return _kernel.AsSpan(0, size * size);
    }

    /// <summary>Fills a row up to the member itself.</summary>
    private void Compare(Span<float> row, int member, int[] members)
    {
        row.Clear();
        var features = _index.Forward.Features(members[member]);
        var weights = _index.Forward.Weights(members[member]);
        for (var f = 0; f < features.Length; f++) AddAndJoin(row, member, features[f], weights[f] * Unit, weights[f]);
        if (_index.Sentences is not { } sentences) return;
        for (var b = 0; b <= member; b++) row[b] += sentences.Likeness(members[member], members[b]);
    }

    /// <summary>Gives each feature a stretch as long as the members that have it, empty at first.</summary>
    private void MakeRoom(ReadOnlySpan<int> members)
    {
        foreach (var feature in _features) _ends[feature] = 0;
        _features.Clear();
        foreach (var member in members)
        {
            foreach (var feature in _index.Forward.Features(member))
            {
                if (_ends[feature]++ == 0) _features.Add(feature);
            }
        }

        var total = 0;
        foreach (var feature in _features)
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
}
