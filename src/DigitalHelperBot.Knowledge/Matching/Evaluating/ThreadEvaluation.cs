namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>Shares of conversations, in per cent.</summary>
public sealed record ThreadShares(int Threads, double BothRight, double SecondRight);

/// <summary>The figures of a thread file, in all and for each kind.</summary>
public sealed record ThreadReport(int Threads, double BothRight, double SecondRight, IReadOnlyDictionary<string, ThreadShares> Kinds);

/// <summary>Plays conversations of two turns. A turn with an expected article is right when that is the answer or among the offers.</summary>
public static class ThreadEvaluation
{
    public static ThreadReport Play(Matcher matcher, IReadOnlyList<TestThread> threads)
    {
        var played = threads.Select(thread => (thread.Kind, Right: PlayOne(matcher, thread))).ToArray();
        var all = Shares([.. played.Select(p => p.Right)]);
        var kinds = played.GroupBy(p => p.Kind, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Shares([.. group.Select(p => p.Right)]), StringComparer.Ordinal);
        return new ThreadReport(all.Threads, all.BothRight, all.SecondRight, new SortedDictionary<string, ThreadShares>(kinds, StringComparer.Ordinal));
    }

    private static (bool First, bool Second) PlayOne(Matcher matcher, TestThread thread)
    {
        var first = matcher.Match(thread.First);
        var shown = first.Outcome == MatchOutcome.Answered ? first.Ranked[0].ArticleId : null;
        var second = matcher.Match(thread.Second, new ConversationMemory(thread.First, shown));
        return (IsRight(first, thread.FirstExpected), IsRight(second, thread.SecondExpected));
    }

    private static bool IsRight(MatchResult result, Expectation expected) => expected.Kind switch
    {
        ExpectationKind.Stuck => result.FollowUp == FollowUpKind.StillStuck,
        ExpectationKind.Thanks => result.FollowUp == FollowUpKind.Worked || result.Talk is TalkKind.Thanks or TalkKind.Praise,
        ExpectationKind.Unanswerable => result.Outcome == MatchOutcome.NoAnswer,
        ExpectationKind.Vague => result.Outcome == MatchOutcome.AskedBack,
        _ => result.FollowUp != FollowUpKind.StillStuck && Shown(result).Any(expected.ArticleIds.Contains) && (expected.Device is null || expected.Device == result.Device),
    };

    private static IEnumerable<string> Shown(MatchResult result) => result.Outcome switch
    {
        MatchOutcome.Answered => [result.Ranked[0].ArticleId],
        MatchOutcome.Offered => result.Ranked.Take(result.OfferCount).Select(match => match.ArticleId),
        _ => [],
    };

    private static ThreadShares Shares((bool First, bool Second)[] right)
    {
        double Share(int part) => Math.Round(100.0 * part / right.Length, 1);
        return new ThreadShares(right.Length, Share(right.Count(r => r.First && r.Second)), Share(right.Count(r => r.Second)));
    }
}
