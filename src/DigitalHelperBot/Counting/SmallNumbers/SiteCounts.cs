namespace DigitalHelperBot.Counting.SmallNumbers;

/// <summary>One count of people at every site, week by week, and what of it is told: the cells that small numbers hide in.</summary>
/// <param name="Sites">Every site that was ever counted; <c>""</c> among them for people whose site is not known.</param>
/// <param name="People">People[site][week], both by position.</param>
/// <param name="Held">Held[site][week]: not told that week, but together with later weeks.</param>
/// <param name="Withheld">Withheld[week]: nothing was told of any site that week.</param>
public sealed record SiteCounts(IReadOnlyList<string> Sites, int[][] People, bool[][] Held, bool[] Withheld)
{
    public int Weeks => Withheld.Length;

    /// <summary>What a site's held weeks add up to by the end of the week, that week included.</summary>
    public int Pending(int site, int week)
    {
        var sum = People[site][week];
        for (var before = week - 1; before >= 0 && IsHidden(site, before); before--)
            sum += People[site][before];
        return sum;
    }

    public bool IsHidden(int site, int week) => Withheld[week] || Held[site][week];

    /// <summary>Figures of a site in the order of weeks, each with the first and the last week that it is about. What comes after the last is not told yet.</summary>
    public IEnumerable<(int From, int Until, int People)> Told(int site)
    {
        var from = 0;
        for (var week = 0; week < Weeks; week++)
        {
            if (IsHidden(site, week))
                continue;
            yield return (from, week, Pending(site, week));
            from = week + 1;
        }
    }
}
