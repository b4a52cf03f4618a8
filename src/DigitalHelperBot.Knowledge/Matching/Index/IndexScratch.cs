using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>What one scoring needs; reused, never shared by two at a time.</summary>
internal sealed class IndexScratch
{
    private float[] _likeness = [];
    private float[] _spread = [];

    public FeatureKeys Keys { get; } = new();

    public SparseVector Vector { get; } = new();

    public sbyte[] Sentence { get; } = new sbyte[WordTable.Dimensions];

    /// <summary>One over the length of <see cref="Sentence"/>; 0 when no word of the text is known.</summary>
    public float InverseLength { get; set; }

    /// <summary>How alike the last text is to itself: what an equal phrasing would score.</summary>
    public float Self { get; set; }

    public Candidates Candidates { get; } = new();

    /// <summary>The likeness of the last text to each phrasing.</summary>
    public float[] Likeness(int count)
    {
        if (_likeness.Length < count) _likeness = new float[count];
        return _likeness;
    }

    /// <summary>A place for each feature; all zero between uses.</summary>
    public float[] Spread(int features)
    {
        if (_spread.Length < features) _spread = new float[features];
        return _spread;
    }
}
