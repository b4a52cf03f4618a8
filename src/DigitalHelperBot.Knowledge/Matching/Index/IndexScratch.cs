using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>What one scoring needs; reused, never shared by two at a time.</summary>
internal sealed class IndexScratch
{
    private float[] _likeness = [];
    private float[] _spread = [];
    private float[] _sums = [];
    private float[] _rare = [];
    private float[] _known = [];

    public FeatureKeys Keys { get; } = new();

    public SparseVector Vector { get; } = new();

    /// <summary>Those of <see cref="Vector"/> that have a row, by its number.</summary>
    public SparseVector Common { get; } = new();

    public sbyte[] Sentence { get; } = new sbyte[WordTable.Dimensions];

    /// <summary>One over the length of <see cref="Sentence"/>; 0 when no word of the text is known.</summary>
    public float InverseLength { get; set; }

    /// <summary>How alike the last text is to itself: what an equal phrasing would score.</summary>
    public float Self { get; set; }

    public Candidates Candidates { get; } = new();

    public Likeliest Likeliest { get; } = new();

    /// <summary>The phrasings whose meaning is asked for.</summary>
    public PhrasingSet Asked { get; } = new();

    /// <summary>Every article is scored exactly, also where only the likeliest would be.</summary>
    public bool LooksAtAll { get; set; }

    /// <summary>A place for the likeness of the last text to each phrasing, in whole blocks of <see cref="SentenceBlocks"/>.</summary>
    public Span<float> Likeness(int count)
    {
        var length = SentenceBlocks.LengthOf(count);
        if (_likeness.Length < length) _likeness = new float[length];
        return _likeness.AsSpan(0, length);
    }

    /// <summary>A place for each feature; all zero between uses.</summary>
    public float[] Spread(int features)
    {
        if (_spread.Length < features) _spread = new float[features];
        return _spread;
    }

    /// <summary>A place for what rare features add to the likeness of each phrasing; all zero between uses.</summary>
    public Span<float> Rare(int count)
    {
        if (_rare.Length < count) _rare = new float[count];
        return _rare.AsSpan(0, count);
    }

    /// <summary>A place for what is known of the likeness of some phrasings.</summary>
    public Span<float> Known(int count)
    {
        if (_known.Length < count) _known = new float[count];
        return _known.AsSpan(0, count);
    }

    public Span<float> Sums(int articles)
    {
        if (_sums.Length < articles) _sums = new float[articles];
        return _sums.AsSpan(0, articles);
    }
}
