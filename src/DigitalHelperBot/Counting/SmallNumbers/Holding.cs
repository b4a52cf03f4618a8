namespace DigitalHelperBot.Counting.SmallNumbers;

/// <summary>Decides which sites' figures are not told in the newest week: those of 1 to 4 people, and as many others as it takes so that nobody can work those out, from this week's figures or with all earlier ones.</summary>
public static class Holding
{
    /// <summary>Sets <see cref="SiteCounts.Held"/> and <see cref="SiteCounts.Withheld"/> of the last week. Earlier weeks stand as they were told.</summary>
    public static void Decide(SiteCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var week = counts.Weeks - 1;
        var pending = Enumerable.Range(0, counts.Sites.Count).Select(site => counts.Pending(site, week)).ToArray();
        for (var site = 0; site < pending.Length; site++)
            counts.Held[site][week] = pending[site] is > 0 and < HiddenCells.Smallest;

        var partners = new Queue<int>(Enumerable.Range(0, pending.Length).Where(site => pending[site] >= HiddenCells.Smallest).OrderBy(site => pending[site]).ThenBy(site => counts.Sites[site], StringComparer.Ordinal));
        while (!HiddenCells.AreSafe(counts))
        {
            if (partners.TryDequeue(out var partner))
            {
                counts.Held[partner][week] = true;
                continue;
            }

            // Nobody else to hide behind: not even which sites had nobody is told. That adds nothing to what was known before.
            counts.Withheld[week] = true;
            return;
        }
    }
}
