using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>What one scoring needs; reused, never shared by two at a time.</summary>
internal sealed class IndexScratch
{
    private float[] _likeness = [];

    public FeatureKeys Keys { get; } = new();

    public SparseVector Vector { get; } = new();

    public sbyte[] Sentence { get; } = new sbyte[WordTable.Dimensions];

    /// <summary>How alike the last text is to itself: what an equal phrasing would score.</summary>
    public float Self { get; set; }

    /// <summary>The likeness of the last text to each phrasing.</summary>
    public float[] Likeness(int count)
    {
        if (_likeness.Length < count) _likeness = new float[count];
        return _likeness;
    }
}
