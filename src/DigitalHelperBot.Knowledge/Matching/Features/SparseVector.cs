namespace DigitalHelperBot.Knowledge.Matching.Features;

/// <summary>Feature numbers and their weights. Reused.</summary>
internal sealed class SparseVector
{
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
