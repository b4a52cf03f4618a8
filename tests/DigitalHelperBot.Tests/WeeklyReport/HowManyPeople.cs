using Words = DigitalHelperBot.WeeklyReport.Words;

namespace DigitalHelperBot.Tests.WeeklyReport;

public sealed class HowManyPeople
{
    [Theory]
    [InlineData(9, 3, 2, 4, 1, "9 people asked. 3 people said that it worked, 2 people that it is not sorted, and 4 people said nothing, so nobody knows. For 1 person there was no answer yet.")]
    [InlineData(2, 0, 0, 2, 2, "2 people asked. Nobody said that it worked, nobody that it is not sorted, and 2 people said nothing, so nobody knows. For 2 people there was no answer yet.")]
    [InlineData(2, 1, 1, 0, 0, "2 people asked. 1 person said that it worked and 1 person that it is not sorted.")]
    [InlineData(0, 1, 0, 0, 0, "Nobody asked. 1 person said that it worked and nobody that it is not sorted.")]
    [InlineData(0, 0, 0, 0, 0, "Nobody asked this week. That does not say that nobody needed anything.")]
    public void Is_told_in_whole_sentences(int asked, int confirmed, int notSorted, int unknown, int noAnswer, string says) =>
        Assert.Equal(says, Words.For(null).HeadlineSays(asked, confirmed, notSorted, unknown, noAnswer));

    [Theory]
    [InlineData(3, 2, "Counted only where people said that it worked: 3 people this week. 2 people said nothing and are not in it.")]
    [InlineData(0, 1, "Counted only where people said that it worked: nobody this week. 1 person said nothing and is not in it.")]
    [InlineData(1, 0, "Counted only where people said that it worked: 1 person this week.")]
    public void Is_told_of_what_they_can_do_now(int confirmed, int unknown, string says) => Assert.Equal(says, Words.For(null).BenefitSays(confirmed, unknown));

    [Theory]
    [InlineData(1, 1, "One site this week. No site waits longer than a week.")]
    [InlineData(2, 67, "2 sites this week. No site waits longer than 67 weeks.")]
    public void Does_not_hide_how_long_a_site_may_wait(int sites, int longestWait, string says) => Assert.Equal(says, Words.For(null).VisitSays(sites, longestWait));
}
