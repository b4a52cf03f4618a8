using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>The vectors of all wordings of open needs side by side, so that all of them are compared in one sweep.</summary>
internal sealed class WordingVectors
{
    private const int Dimensions = WordTable.Dimensions;
    private readonly List<GroupedWording> _owners = [];
    private sbyte[] _vectors = new sbyte[64 * Dimensions];

    public IReadOnlyList<GroupedWording> Owners => _owners;

    public void Add(GroupedWording wording)
    {
        wording.Slot = _owners.Count;
        _owners.Add(wording);
        if (_vectors.Length < _owners.Count * Dimensions) Array.Resize(ref _vectors, _vectors.Length * 2);
        wording.Wording.Vector.CopyTo(_vectors, wording.Slot * Dimensions);
    }

    /// <summary>The last one takes the place of the one that goes.</summary>
    public void Remove(GroupedWording wording)
    {
        var last = _owners[^1];
        last.Wording.Vector.CopyTo(_vectors, wording.Slot * Dimensions);
        _owners[wording.Slot] = last;
        last.Slot = wording.Slot;
        _owners.RemoveAt(_owners.Count - 1);
    }

    public float Cosine(int slot, Wording wording)
    {
        var dot = Bytewise.Dot(_vectors.AsSpan(slot * Dimensions, Dimensions), wording.Vector);
        return dot <= 0 ? 0 : dot * wording.InverseLength * _owners[slot].Wording.InverseLength;
    }
}
