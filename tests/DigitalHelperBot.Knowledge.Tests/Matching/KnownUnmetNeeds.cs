using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class KnownUnmetNeeds
{
    private const string Need = "how do i claim my travel expenses";

    private static readonly Knowledge.Articles.Article Expenses = SomeArticles.Article(
        "claim-travel", "plan", "Claim my travel", "how do i claim travel expenses|mileage for home visits|get my bus fare back|pay me back for petrol|travel claim form|expenses for my own car|claim back a train ticket|i paid for parking on a visit");

    private static readonly MatcherOptions KnowingOneNeed = new() { KnownUnmet = [Need, "my pay is wrong this month", "the car park is full"] };

    [Fact]
    public void Have_no_answer() =>
        Assert.Equal(MatchOutcome.NoAnswer, Matcher.Build(SomeArticles.All, KnowingOneNeed).Match(Need).Outcome);

    [Fact]
    public void That_an_article_answers_by_now_no_longer_speak_against_it()
    {
        var articles = SomeArticles.All.Append(Expenses).ToArray();

        var with = Matcher.Build(articles, KnowingOneNeed).Match(Need);
        var without = Matcher.Build(articles, KnowingOneNeed with { KnownUnmet = [.. KnowingOneNeed.KnownUnmet.Skip(1)] }).Match(Need);

        Assert.Equal("claim-travel", with.Ranked[0].ArticleId);
        Assert.Equal(without.Answerable, with.Answerable);
        Assert.NotEqual(MatchOutcome.NoAnswer, with.Outcome);
    }

    [Fact]
    public void That_only_share_words_with_an_article_still_speak_against_it()
    {
        var articles = SomeArticles.All.Append(Expenses).ToArray();
        const string near = "travel expenses for the staff party in june";

        var with = Matcher.Build(articles, KnowingOneNeed with { KnownUnmet = [near, .. KnowingOneNeed.KnownUnmet] }).Match(near);
        var without = Matcher.Build(articles, KnowingOneNeed).Match(near);

        Assert.True(with.Answerable < without.Answerable);
    }
}
