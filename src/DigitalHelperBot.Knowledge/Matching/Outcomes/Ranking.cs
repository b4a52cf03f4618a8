namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>The best few articles, best first; equal scores in the order of their ids.</summary>
internal static class Ranking
{
    public static Match[] Best(ReadOnlySpan<float> scores, string[] ids, int most)
    {
        var best = new Match[Math.Min(most, scores.Length)];
        var count = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (count == best.Length && (count == 0 || scores[i] <= best[^1].Score)) continue;
            var at = count < best.Length ? count++ : count - 1;
            for (; at > 0 && best[at - 1].Score < scores[i]; at--) best[at] = best[at - 1];
            best[at] = new Match(ids[i], scores[i]);
        }

        return best;
    }
}
