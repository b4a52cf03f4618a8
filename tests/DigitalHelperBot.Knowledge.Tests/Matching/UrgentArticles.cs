namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class UrgentArticles
{
    [Theory]
    [InlineData("lost my new work phone", "lost-phone")]
    [InlineData("i clicked a link in my work email", "odd-email")]
    public void Win_over_near_rivals_when_words_of_danger_are_there(string question, string article) =>
        Assert.Equal(article, SomeArticles.Matcher.Match(question).Ranked[0].ArticleId);

    [Fact]
    public void Stay_behind_when_there_is_no_danger() =>
        Assert.Equal("set-up-work-phone", SomeArticles.Matcher.Match("set up my new work phone").Ranked[0].ArticleId);
}
