using DigitalHelperBot.Sites.Visits.Planning;
using DigitalHelperBot.Sites.Visits.Simulation;

namespace DigitalHelperBot.Tests.Sites.Visits;

public sealed class HowVisitsAreChosen
{
    [Fact]
    public void Puts_first_where_most_is_open_a_head_and_in_all() =>
        Assert.Equal(["needy", "even", "calm"], Codes(new VisitRule(2).Order([Site("calm", needing: 4), Site("needy", needing: 40), Site("even", needing: 12)])));

    [Fact]
    public void Puts_first_of_two_alike_the_one_that_waits_longer_and_the_one_that_helps_itself_less()
    {
        Assert.Equal("waits", Codes(new VisitRule(1).Order([Site("came", waited: 4), Site("waits", waited: 12)]))[0]);
        Assert.Equal("resists", Codes(new VisitRule(1).Order([Site("finds", asked: 200), Site("resists", asked: 24)]))[0]);
    }

    [Fact]
    public void Draws_small_sites_to_the_mean_so_that_two_people_do_not_outweigh_two_hundred()
    {
        var order = new VisitRule(1).Order([Site("tiny", people: 9, needing: 5, asked: 6), Site("large", people: 400, needing: 60, asked: 120), Site("other", people: 400, needing: 30, asked: 120)]);

        Assert.Equal(["large", "other", "tiny"], Codes(order));
    }

    [Fact]
    public void Leaves_no_site_waiting_longer_than_it_may()
    {
        var rule = new VisitRule(2);
        var order = rule.Order([.. Enumerable.Range(0, 89).Select(at => Site($"s{at}", needing: 50)), Site("forgotten", people: 8, needing: 0, asked: 0, waited: 67)]);

        Assert.Equal((67, "forgotten", VisitReason.WaitedLongest), (rule.LongestWaitOf(90), order[0].Site.Code, order[0].Reason));
        Assert.Equal(45, new VisitRule(2, 0, 10).LongestWaitOf(90));
    }

    [Fact]
    public void Calls_a_site_silent_when_far_fewer_ask_there_than_elsewhere_and_not_one_that_is_too_small_to_tell()
    {
        var order = new VisitRule(1).Order([Site("quiet", people: 200, needing: 0, asked: 1), Site("small", people: 6, needing: 0, asked: 0), Site("loud", people: 200, asked: 60)]);

        Assert.Equal(["quiet"], order.Where(choice => choice.IsSilent).Select(choice => choice.Site.Code));
    }

    [Fact]
    public void Works_before_anything_is_known() =>
        Assert.Equal(["large", "small"], Codes(new VisitRule(1).Order([new("small", 10, default, default, 1), new("large", 500, default, default, 1)])));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void Meets_more_than_taking_turns_or_drawing_lots_in_each_world(int world, int capacity)
    {
        var result = VisitSimulation.Run(World.All[world], capacity, 12);

        Assert.True(result.AgainstTurns.Low > 0 && result.AgainstLot.Low > 0, $"{result}");
        Assert.InRange(result.LongestWaitRatio, 1, 1.5);
        Assert.True(result.Passes);
    }

    [Fact]
    public void Meets_as_much_as_any_where_each_visit_is_always_full()
    {
        var result = VisitSimulation.Run(new World("always full", 0, 1), 2, 4);

        Assert.True(result.FullVisits > 0.97, $"{result}");
        Assert.InRange(result.AgainstTurns.Mean / result.MetInTurns, -0.01, 0.01);
    }

    [Fact]
    public void Comes_out_the_same_each_time() =>
        Assert.Equal(VisitSimulation.Run(World.All[0], 2, 2), VisitSimulation.Run(World.All[0], 2, 2));

    private static SiteStanding Site(string code, int people = 100, int needing = 12, int asked = 30, int waited = 8) => new(code, people, new(asked, 8), new(needing, 8), waited);

    private static List<string> Codes(IEnumerable<VisitChoice> choices) => [.. choices.Select(choice => choice.Site.Code)];
}
