namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>Finds the two limits from pretend questions and pretend unmet needs.</summary>
internal static class LimitsLearner
{
    private const double RightShare = 0.9;
    private const double LostShare = 0.05;
    private const int FewestOfEach = 10;

    /// <summary>Measured over several subjects; for when the articles are too few to learn from.</summary>
    public static Limits Fixed { get; } = new(0.55, 0.25);

    public static bool AreEnough(IReadOnlyCollection<Pretend> asked) =>
        asked.Count(p => p.Answerable) >= FewestOfEach && asked.Count(p => !p.Answerable) >= FewestOfEach;

    /// <param name="asked">What was asked.</param>
    /// <param name="answerability">Scores it.</param>
    /// <param name="unmetShare">The share of real questions that no article answers.</param>
    public static Limits Learn(IReadOnlyCollection<Pretend> asked, Answerability answerability, double unmetShare)
    {
        var answerable = asked.Count(p => p.Answerable);
        var weightOfUnmet = unmetShare / (1 - unmetShare) * answerable / (asked.Count - answerable);
        (double Score, Pretend Pretend)[] ranked = [.. asked.Select(p => (Score: answerability.Of(p.Evidence), p)).OrderByDescending(p => p.Score)];
        var answer = AnswerLimit(ranked, weightOfUnmet);
        return new Limits(answer, Math.Min(answer, NoAnswerLimit(ranked)));
    }

    /// <summary>The lowest score from which nine in ten of what lies above is right.</summary>
    private static double AnswerLimit((double Score, Pretend Pretend)[] ranked, double weightOfUnmet)
    {
        var (right, all, limit) = (0.0, 0.0, ranked[0].Score);
        foreach (var (score, pretend) in ranked)
        {
            all += pretend.Answerable ? 1 : weightOfUnmet;
            if (pretend.Right) right++;
            if (right >= RightShare * all) limit = score;
        }

        return limit;
    }

    /// <summary>The score below which one in twenty of the right answers would be lost.</summary>
    private static double NoAnswerLimit((double Score, Pretend Pretend)[] ranked)
    {
        double[] right = [.. ranked.Where(p => p.Pretend.Right).Select(p => p.Score).Order()];
        return right.Length == 0 ? ranked[^1].Score : right[(int)(LostShare * right.Length)];
    }
}
