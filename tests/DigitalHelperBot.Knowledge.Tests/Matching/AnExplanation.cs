namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class AnExplanation
{
    [Fact]
    public void Adds_up_to_the_score()
    {
        var best = SomeArticles.Matcher.Match("share my powerpoint slides").Ranked[0];

        var weights = SomeArticles.Matcher.Explain("share my powerpoint slides", best.ArticleId).Sum(reason => reason.Weight);

        Assert.Equal(best.Score, weights - 1, 0.1);
    }

    [Fact]
    public void Names_the_words_and_the_nearest_phrasing()
    {
        var reasons = SomeArticles.Matcher.Explain("how do i share my screen", "show-my-screen");

        Assert.Contains(reasons, reason => reason is { Kind: "word", Feature: "screen", Weight: > 0 });
        Assert.Contains(reasons, reason => reason is { Kind: "phrasing", Feature: "how do i share my screen" });
    }

    [Fact]
    public void Says_what_was_read_as_what() =>
        Assert.Contains(SomeArticles.Matcher.Explain("printter", "print-at-any-site"), reason => reason is { Kind: "spelling", Feature: "printter read as printer" });

    [Fact]
    public void Names_words_of_near_meaning() =>
        Assert.Contains(SomeArticles.Matcher.Explain("burglars grabbed my handset", "lost-phone"), reason => reason.Kind == "near word" && reason.Feature.Contains('~', StringComparison.Ordinal));

    [Fact]
    public void Of_an_unknown_article_is_empty() => Assert.Empty(SomeArticles.Matcher.Explain("share my screen", "no-such-article"));
}
