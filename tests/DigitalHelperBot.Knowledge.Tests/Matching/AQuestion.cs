using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class AQuestion
{
    [Theory]
    [InlineData("how can i show everyone my slides", "show-my-screen")]
    [InlineData("nobody hears my mic", "people-cant-hear-me")]
    [InlineData("cant remember my password", "forgotten-password")]
    [InlineData("swap shifts with a colleague", "swap-a-shift")]
    public void In_other_words_finds_its_article(string question, string article) =>
        Assert.Equal(article, SomeArticles.Matcher.Match(question).Ranked[0].ArticleId);

    [Fact]
    public void In_the_words_of_a_phrasing_is_answered()
    {
        var result = SomeArticles.Matcher.Match("Nobody can see my slides!");

        Assert.Equal(MatchOutcome.Answered, result.Outcome);
        Assert.Equal("show-my-screen", result.Ranked[0].ArticleId);
    }

    [Theory]
    [InlineData("my printter is brokn", "print-at-any-site")]
    [InlineData("forgot my pasword", "forgotten-password")]
    [InlineData("where is the recordng", "record-a-meeting")]
    public void With_typing_errors_finds_its_article(string question, string article) =>
        Assert.Equal(article, SomeArticles.Matcher.Match(question).Ranked[0].ArticleId);

    [Fact]
    public void Of_few_words_is_offered_articles_sooner()
    {
        var (few, enough) = (SomeArticles.Matcher.Match("recording").Limits, SomeArticles.Matcher.Match("where do i find the recording").Limits);

        Assert.InRange(few.NoAnswer, 0, enough.NoAnswer * 0.8);
        Assert.Equal(few.Answer, enough.Answer);
    }

    [Theory]
    [InlineData("what time does the canteen shut")]
    [InlineData("dose of paracetamol for a child")]
    [InlineData("who is the prime minister of italy")]
    public void About_something_else_has_no_answer(string question) =>
        Assert.Equal(MatchOutcome.NoAnswer, SomeArticles.Matcher.Match(question).Outcome);

    [Theory]
    [InlineData("how do i get email on my iphone", Device.IPhone)]
    [InlineData("email on a samsung", Device.Android)]
    [InlineData("share my screen from a laptop", Device.Windows)]
    [InlineData("open it in the browser", Device.Web)]
    public void That_names_a_device_says_which(string question, Device device) =>
        Assert.Equal(device, SomeArticles.Matcher.Match(question).Device);

    [Fact]
    public void That_names_two_devices_says_none() =>
        Assert.Null(SomeArticles.Matcher.Match("email on my iphone and my laptop").Device);

    [Fact]
    public void Ranks_at_most_ten_articles_best_first()
    {
        var ranked = SomeArticles.Matcher.Match("reset my password").Ranked;

        Assert.Equal(10, ranked.Count);
        Assert.Equal(ranked.OrderByDescending(match => match.Score).Select(match => match.ArticleId), ranked.Select(match => match.ArticleId));
    }

    [Fact]
    public void Offers_up_to_three_articles_when_it_is_not_sure()
    {
        string[] subjects = ["slides", "unmute", "recording", "password", "blocked", "queue", "mail", "stolen", "handset", "scam", "desk", "rota", "canteen", "garden"];
        var offers = subjects
            .SelectMany(first => subjects.Select(second => SomeArticles.Matcher.Match($"something about the {first} and the {second}")))
            .Where(result => result.Outcome == MatchOutcome.Offered)
            .ToArray();

        Assert.NotEmpty(offers);
        Assert.All(offers, result => Assert.InRange(result.OfferCount, 1, 3));
    }
}
