namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>Finds the two limits from pretend questions and pretend unmet needs.</summary>
internal static class LimitsLearner
{
    private const double RightShare = 0.88;
    private const double LostWeight = 1.5;
    private const double MostLost = 0.2;
    // Gains this near to the best are the same for the few that were asked: the middle of them wavers less.
    private const double Even = 0.01;
    private const int FewestOfEach = 10;

    // A few articles are told apart from what was pretended with ease, from what people ask less so: so what is not clearly likelier than not is never the answer.
    private const double LeastAnswer = 0.72;
    private const double LeastOffer = 0.25;

    /// <summary>Measured over several subjects; for when the articles are too few to learn from.</summary>
    public static Limits Fixed { get; } = new(0.55, 0.25);

    /// <summary>For articles whose own limits are still being learned: about those of the starter articles.</summary>
    public static Limits Careful { get; } = new(LeastAnswer, 0.45);

    public static bool AreEnough(IReadOnlyCollection<Pretend> asked) =>
        asked.Count(p => p.Answerable) >= FewestOfEach && asked.Count(p => !p.Answerable) >= FewestOfEach;

    /// <param name="asked">What was asked.</param>
    /// <param name="answerability">Scores it.</param>
    /// <param name="unmetShare">The share of real questions that no article answers.</param>
    public static Limits Learn(IReadOnlyCollection<Pretend> asked, Answerability answerability, double unmetShare)
    {
        var weights = PretendWeights.Of(asked);
        (double Score, Pretend Pretend, double Weight)[] ranked = [.. asked.Select(p => (Score: answerability.Of(p.Evidence), p, weights.Of(p))).OrderByDescending(p => p.Score)];
        var answer = Math.Max(LeastAnswer, AnswerLimit(ranked, unmetShare / (1 - unmetShare)));
        return new Limits(answer, Math.Min(answer, Math.Max(LeastOffer, NoAnswerLimit(ranked))));
    }

    /// <summary>The lowest score from which <see cref="RightShare"/> of what lies above is right.</summary>
    private static double AnswerLimit((double Score, Pretend Pretend, double Weight)[] ranked, double unmetToQuestions)
    {
        var (right, all, limit) = (0.0, 0.0, ranked[0].Score);
        foreach (var (score, pretend, weight) in ranked)
        {
            all += pretend.Answerable ? 1 : weight * unmetToQuestions;
            if (pretend.Right) right++;
            if (right >= RightShare * all) limit = score;
        }

        return limit;
    }

    /// <summary>
    /// The score below which most unmet needs lie for the fewest right answers lost (a weighted Youden index: Youden, "Index for rating diagnostic tests",
    /// 1950); a lost answer weighs as much as <see cref="LostWeight"/> needs that are not recorded.
    /// </summary>
    private static double NoAnswerLimit((double Score, Pretend Pretend, double Weight)[] ranked)
    {
        var rightCount = Math.Max(1, ranked.Count(p => p.Pretend.Right));
        var unmetWeight = ranked.Where(p => !p.Pretend.Answerable).Sum(p => p.Weight);
        var (right, unmet) = (0, 0.0);
        var gains = new List<(double Gain, double Score)> { (0, ranked[^1].Score) };
        for (var i = ranked.Length - 1; i > 0; i--)
        {
            if (ranked[i].Pretend.Right) right++;
            else if (!ranked[i].Pretend.Answerable) unmet += ranked[i].Weight;
            var lost = (double)right / rightCount;
            if (lost > MostLost) break;
            gains.Add(((unmet / unmetWeight) - (LostWeight * lost), ranked[i - 1].Score));
        }

        var best = gains.Max(g => g.Gain);
        return gains.Where(g => g.Gain >= best - Even).Average(g => g.Score);
    }
}
