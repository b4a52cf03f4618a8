namespace DigitalHelperBot.Knowledge.Matching.Features;

/// <summary>Feature numbers and their weights. Reused.</summary>
internal sealed class SparseVector
{
    private long[] _order = [];

    public int[] Ids { get; private set; } = new int[512];

    public float[] Weights { get; private set; } = new float[512];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(int id, float weight)
    {
        if (Count == Ids.Length)
        {
            (Ids, Weights) = (Grown(Ids), Grown(Weights));
        }

        Ids[Count] = id;
        Weights[Count++] = weight;
    }

    /// <summary>Orders the features by a number of theirs, smallest first.</summary>
    public void Sort(Func<int, int> by)
    {
        if (_order.Length < Count) _order = new long[Ids.Length];
        for (var i = 0; i < Count; i++) _order[i] = ((long)by(Ids[i]) << 32) | (uint)Ids[i];
        Array.Sort(_order, Weights, 0, Count);
        for (var i = 0; i < Count; i++) Ids[i] = (int)_order[i];
    }

    /// <summary>Writes each weight to its feature's place in <paramref name="room"/>, and returns that.</summary>
    public float[] Spread(float[] room)
    {
        for (var i = 0; i < Count; i++) room[Ids[i]] = Weights[i];
        return room;
    }

    /// <summary>Takes away what <see cref="Spread"/> wrote.</summary>
    public void Unspread(float[] room)
    {
        for (var i = 0; i < Count; i++) room[Ids[i]] = 0;
    }

    public void Scale(int from, float by)
    {
        for (var i = from; i < Count; i++) Weights[i] *= by;
    }

    private static T[] Grown<T>(T[] array)
    {
        var grown = new T[array.Length * 2];
        array.CopyTo(grown, 0);
        return grown;
    }
}
