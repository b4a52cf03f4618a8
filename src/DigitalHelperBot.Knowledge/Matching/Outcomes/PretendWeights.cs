namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>
/// How much each pretend question and pretend unmet need weighs: all unmet needs together as much as all questions. Known unmet needs are few beside the
/// phrasings of hidden articles, but they are what people really ask, so half of that weight is theirs.
/// </summary>
internal readonly record struct PretendWeights(double Hidden, double Known)
{
    private const double KnownShare = 0.5;
    private const int FewestKnown = 10;

    public static PretendWeights Of(IReadOnlyCollection<Pretend> asked)
    {
        var questions = asked.Count(p => p.Answerable);
        var known = asked.Count(p => p.KnownUnmet);
        var hidden = asked.Count - questions - known;
        if (known < FewestKnown || hidden == 0) return new((double)questions / (hidden + known), (double)questions / (hidden + known));
        return new((1 - KnownShare) * questions / hidden, KnownShare * questions / known);
    }

    public double Of(in Pretend pretend) => pretend.Answerable ? 1 : pretend.KnownUnmet ? Known : Hidden;
}
