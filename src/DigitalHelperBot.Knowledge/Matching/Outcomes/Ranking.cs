using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>The best few articles, best first; equal scores in the order of their ids.</summary>
internal static class Ranking
{
    public static Match[] Best(ReadOnlySpan<float> scores, string[] ids, int most)
    {
        var best = new Match[Math.Min(most, scores.Length)];
        var (count, least) = (0, float.NegativeInfinity);
        for (var i = Highest.NextAbove(scores, 0, least); i < scores.Length && best.Length > 0; i = Highest.NextAbove(scores, i + 1, least))
        {
            var at = count < best.Length ? count++ : count - 1;
            for (; at > 0 && best[at - 1].Score < scores[i]; at--) best[at] = best[at - 1];
            best[at] = new Match(ids[i], scores[i]);
            if (count == best.Length) least = (float)best[^1].Score;
        }

        return best;
    }
}
