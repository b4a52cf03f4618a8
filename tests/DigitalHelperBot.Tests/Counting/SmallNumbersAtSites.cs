using DigitalHelperBot.Counting.SmallNumbers;

namespace DigitalHelperBot.Tests.Counting;

/// <summary>Which sites' figures a week tells.</summary>
public sealed class SmallNumbersAtSites
{
    [Fact]
    public void Are_hidden_with_one_more_site_when_nobody_else_hides_them()
    {
        var counts = Decide([[3], [0], [8], [20]]);

        Assert.Equal([true, false, true, false], HeldIn(counts, 0));
        Assert.False(counts.Withheld[0]);
    }

    [Fact]
    public void Need_no_other_site_when_two_hide_each_other() => Assert.Equal([true, true, false], HeldIn(Decide([[3], [2], [20]]), 0));

    [Fact]
    public void Need_one_when_the_sum_of_both_gives_them_away() => Assert.Equal([true, true, true, false], HeldIn(Decide([[1], [1], [9], [20]]), 0));

    [Fact]
    public void Keep_noughts_back_too_when_there_is_nobody_to_hide_behind()
    {
        var counts = Decide([[3], [0], [0]]);

        Assert.True(counts.Withheld[0]);
        Assert.All(Enumerable.Range(0, 3), site => Assert.Empty(counts.Told(site)));
    }

    [Fact]
    public void Are_told_once_they_have_added_up_to_five()
    {
        var counts = Decide([[3, 2], [9, 9], [9, 9], [40, 40]]);

        Assert.Equal([(0, 1, 5)], counts.Told(0));
        Assert.Contains((0, 0, 40), counts.Told(3));
    }

    [Fact]
    public void Stay_hidden_though_a_later_week_would_have_told_them()
    {
        // Were the second site's two weeks told on their own, the first week's total would leave 4 for the first site.
        var counts = Decide([[4, 0], [6, 6], [50, 50]]);

        Assert.Equal([true, true, false], HeldIn(counts, 0));
        Assert.True(counts.IsHidden(1, 1));
    }

    internal static SiteCounts Decide(int[][] people)
    {
        var weeks = people[0].Length;
        SiteCounts? decided = null;
        for (var week = 0; week < weeks; week++)
        {
            var until = new SiteCounts(
                [.. people.Select((_, site) => $"site{site}")], [.. people.Select(site => site[..(week + 1)])],
                [.. people.Select((_, site) => decided is null ? new bool[week + 1] : [.. decided.Held[site], false])], decided is null ? new bool[week + 1] : [.. decided.Withheld, false]);
            Holding.Decide(until);
            decided = until;
        }

        return decided!;
    }

    private static bool[] HeldIn(SiteCounts counts, int week) => [.. counts.Held.Select(site => site[week])];
}
