using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>Numbers 64-bit keys in the order in which they come: 0, 1, 2… Open addressing over the numbers alone, so that empty places cost four bytes.</summary>
internal sealed class KeyNumbers
{
    private ulong[] _keys;

    // One more than the number; 0 where there is none.
    private int[] _places;

    public KeyNumbers(int expected = 16)
    {
        var size = 16;
        while (size < expected * 2L) size *= 2;
        (_keys, _places) = (new ulong[Math.Max(expected, 16)], new int[size]);
    }

    private KeyNumbers(PartsReader from)
    {
        (_keys, _places) = (from.ReadAll<ulong>(), from.ReadAll<int>());
        Count = _keys.Length;
        if (_places.AsSpan().ContainsAnyExceptInRange(0, Count) || _places.Length <= Count) throw new InvalidDataException("A key is named that there is not.");
    }

    public int Count { get; private set; }

    public long Bytes => (_keys.Length * 8L) + (_places.Length * 4L);

    public static KeyNumbers Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<ulong>(_keys.AsSpan(0, Count));
        to.WriteAll<int>(_places);
    }

    /// <summary>The number of <paramref name="key"/>, or -1.</summary>
    public int Find(ulong key) => _places[PlaceOf(key)] - 1;

    /// <summary>The number of <paramref name="key"/>, which gets the next one when it is new.</summary>
    public int Add(ulong key)
    {
        var place = PlaceOf(key);
        if (_places[place] > 0) return _places[place] - 1;
        if (Count == _keys.Length) Array.Resize(ref _keys, Count * 2);
        _keys[Count] = key;
        _places[place] = ++Count;
        if (Count * 10L > _places.Length * 7L) Spread();
        return Count - 1;
    }

    /// <summary>When all have come: lets go of the room for more.</summary>
    public void Close() => Array.Resize(ref _keys, Count);

    private int PlaceOf(ulong key)
    {
        var mask = _places.Length - 1;
        var place = (int)(key >> 20) & mask;
        while (_places[place] != 0 && _keys[_places[place] - 1] != key) place = (place + 1) & mask;
        return place;
    }

    private void Spread()
    {
        _places = new int[_places.Length * 2];
        for (var number = 0; number < Count; number++) _places[PlaceOf(_keys[number])] = number + 1;
    }
}
