using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>What one question needs besides its result: kept for each thread and used again, so that a question allocates nothing else.</summary>
internal sealed class MatchScratch
{
    [ThreadStatic]
    private static MatchScratch? _mine;

    private float[] _scores = [];

    public static MatchScratch ForThisThread => _mine ??= new MatchScratch();

    public ReadingScratch Reading { get; } = new();

    public IndexScratch Index { get; } = new();

    public Span<float> Scores(int articles)
    {
        if (_scores.Length < articles) _scores = new float[articles];
        return _scores.AsSpan(0, articles);
    }
}
