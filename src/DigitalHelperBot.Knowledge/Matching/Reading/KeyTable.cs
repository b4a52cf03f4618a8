using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>A hash table from 64-bit keys to numbers: open addressing, no text, no allocation to look up.</summary>
internal sealed class KeyTable
{
    private ulong[] _keys;
    private int[] _values;

    public KeyTable(int expected = 16)
    {
        var size = 16;
        while (size < expected * 2L) size *= 2;
        _keys = new ulong[size];
        _values = new int[size];
    }

    private KeyTable(PartsReader from) => (Count, _keys, _values) = (from.Read<int>(), from.ReadAll<ulong>(), from.ReadAll<int>());

    public int Count { get; private set; }

    public long Bytes => _keys.Length * 12L;

    public static KeyTable Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.Write(Count);
        to.WriteAll<ulong>(_keys);
        to.WriteAll<int>(_values);
    }

    /// <summary>The value of <paramref name="key"/>, or -1.</summary>
    public int Find(ulong key)
    {
        var slot = Slot(key);
        return _keys[slot] == key && key != 0 ? _values[slot] : -1;
    }

    /// <summary>The value of <paramref name="key"/>; when it is new, <paramref name="value"/> becomes its value.</summary>
    public int GetOrAdd(ulong key, int value)
    {
        if (key == 0) key = 1;
        var slot = Slot(key);
        if (_keys[slot] == key) return _values[slot];
        _keys[slot] = key;
        _values[slot] = value;
        if (++Count * 10L > _keys.Length * 7L) Grow();
        return value;
    }

    private int Slot(ulong key)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(key >> 20) & mask;
        while (_keys[slot] != 0 && _keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0) continue;
            var slot = Slot(keys[i]);
            _keys[slot] = keys[i];
            _values[slot] = values[i];
        }
    }
}
