namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>Finds the two limits from pretend questions and pretend unmet needs.</summary>
internal static class LimitsLearner
{
    private const double RightShare = 0.88;
    private const double LostWeight = 2;
    private const double MostLost = 0.2;
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

    /// <summary>
    /// The score below which most unmet needs lie for the fewest right answers lost (a weighted Youden index: Youden, "Index for rating diagnostic tests",
    /// 1950); a lost answer weighs as much as <see cref="LostWeight"/> needs that are not recorded.
    /// </summary>
    private static double NoAnswerLimit((double Score, Pretend Pretend)[] ranked)
    {
        var rightCount = Math.Max(1, ranked.Count(p => p.Pretend.Right));
        var unmetCount = Math.Max(1, ranked.Count(p => !p.Pretend.Answerable));
        var (right, unmet, best, limit) = (0, 0, 0.0, ranked[^1].Score);
        for (var i = ranked.Length - 1; i > 0; i--)
        {
            if (ranked[i].Pretend.Right) right++;
            else if (!ranked[i].Pretend.Answerable) unmet++;
            var lost = (double)right / rightCount;
            var gain = ((double)unmet / unmetCount) - (LostWeight * lost);
            if (lost > MostLost) break;
            if (gain > best) (best, limit) = (gain, ranked[i - 1].Score);
        }

        return limit;
    }
}
