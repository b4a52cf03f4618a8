using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class VagueMessages
{
    [Theory]
    [InlineData("it's broken")]
    [InlineData("teams")]
    [InlineData("help")]
    [InlineData("sdfgh jkl")]
    [InlineData("???")]
    [InlineData("i have a problem with my phone")]
    public void Are_asked_back_with_the_likeliest_categories(string message)
    {
        var result = SomeArticles.Matcher.Match(message);

        Assert.Equal(MatchOutcome.AskedBack, result.Outcome);
        Assert.InRange(result.Categories.Count, 1, 4);
        Assert.All(result.Categories, category => Assert.Contains(SomeArticles.All, article => article.Category.Text == category));
    }

    [Theory]
    [InlineData("my folder has gone")]
    [InlineData("the link isnt working")]
    public void That_say_what_is_the_matter_with_one_thing_get_likely_articles(string message) =>
        Assert.NotEqual(MatchOutcome.AskedBack, ShippedArticles.Matcher.Match(message).Outcome);

    [Fact]
    public void Whose_light_words_mean_something_together_get_likely_articles() =>
        Assert.Equal(MatchOutcome.Offered, ShippedArticles.Matcher.Match("it will not let me in").Outcome);

    [Theory]
    [InlineData("my account")]
    [InlineData("the link")]
    public void That_only_name_a_thing_are_asked_back(string message) =>
        Assert.Equal(MatchOutcome.AskedBack, ShippedArticles.Matcher.Match(message).Outcome);

    [Fact]
    public void About_a_phone_put_the_phone_categories_first() =>
        Assert.Contains(SomeArticles.Matcher.Match("my phone").Categories[0], new[] { "work-phone", "safe" });

    [Theory]
    [InlineData("windows is broken", true)]
    [InlineData("the window is broken", false)]
    [InlineData("who do i tell about a broken window", false)]
    public void About_Windows_are_not_messages_about_a_window(string message, bool isVague) =>
        Assert.Equal(isVague, SomeArticles.Matcher.Match(message).Outcome == MatchOutcome.AskedBack);
}
