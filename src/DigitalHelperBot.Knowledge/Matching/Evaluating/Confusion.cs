namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>A question that got a wrong article, and why.</summary>
public sealed record Confusion(string Question, string Expected, string Got, double Answerable, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The worst: the ones that the matcher was surest of.</summary>
    public static IReadOnlyList<Confusion> Worst(Matcher matcher, IReadOnlyList<AskedTestQuestion> asked, int most) =>
    [
        .. asked
            .Where(a => a.Ranking.Ranked.Count > 0 && a.Question.Expected.Kind != ExpectationKind.Vague && !a.IsRightFirst)
            .Where(a => a.IsAnswerable || a.Result.Outcome == MatchOutcome.Answered)
            .OrderByDescending(a => a.Ranking.Answerable).ThenBy(a => a.Text, StringComparer.Ordinal)
            .Take(most)
            .Select(a => new Confusion(a.Text, a.IsAnswerable ? string.Join('|', a.Question.Expected.ArticleIds) : "-", a.Ranking.Ranked[0].ArticleId, a.Ranking.Answerable, Heaviest(matcher, a))),
    ];

    private static IReadOnlyList<Reason> Heaviest(Matcher matcher, AskedTestQuestion asked)
    {
        var reasons = matcher.Explain(asked.Text, asked.Ranking.Ranked[0].ArticleId);
        return [.. reasons.Where(reason => reason.Weight > 0).Take(3), .. reasons.Where(reason => reason.Kind is "phrasing" or "spelling")];
    }
}
