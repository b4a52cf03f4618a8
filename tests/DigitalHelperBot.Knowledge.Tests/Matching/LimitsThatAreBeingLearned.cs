using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

/// <summary>While a matcher is built, its machines are trained long before its limits are learned.</summary>
public sealed class LimitsThatAreBeingLearned
{
    private static readonly string[] Questions = ["how do i share my screen", "nobody hears me", "reset pasword", "printter at the depot", "dose of paracetamol"];

    [Fact]
    public void Leave_a_matcher_that_ranks_as_the_whole_one()
    {
        var early = new List<Matcher>();
        var whole = Matcher.Build(SomeArticles.All, MatcherOptions.Default, early.Add);

        var matcher = Assert.Single(early);
        Assert.All(Questions, question => Assert.Equal(whole.Rank(question).Ranked, matcher.Rank(question).Ranked));
        Assert.Equal(MatchOutcome.Answered, matcher.Match("how do i share my screen").Outcome);
        Assert.Equal(MatchOutcome.NoAnswer, matcher.Match("dose of paracetamol").Outcome);
        Assert.False(matcher.IsOfItsArticlesAlone);
    }

    [Fact]
    public void Are_not_waited_for_where_those_of_the_matcher_before_are_kept()
    {
        var early = new List<Matcher>();
        Matcher.Build(SomeArticles.All, new MatcherOptions { Previous = SomeArticles.Matcher }, early.Add);

        Assert.Empty(early);
    }
}
