using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

/// <summary>What answers at once after a change, while the whole is trained anew.</summary>
public sealed class AChangedArticle
{
    private static readonly Article Changed = SomeArticles.All[0] with { Phrasings = [.. SomeArticles.All[0].Phrasings, new Passage("feed the office goldfish", 20)] };
    private static readonly Lazy<Matcher> AtOnce = new(() => After(Changed));

    [Fact]
    public void Is_found_by_its_new_words() => Assert.Equal(Changed.Id, AtOnce.Value.Match("feed the office goldfish").Ranked[0].ArticleId);

    [Theory]
    [InlineData("i forgot my password")]
    [InlineData("someone nicked my work mobile")]
    [InlineData("nobody can see my slides")]
    public void Leaves_the_other_answers_as_they_were(string question)
    {
        var (before, after) = (SomeArticles.Matcher.Match(question), AtOnce.Value.Match(question));

        Assert.Equal(before.Outcome, after.Outcome);
        Assert.Equal(before.Ranked[0].ArticleId, after.Ranked[0].ArticleId);
    }

    [Fact]
    public void Is_no_answer_to_what_nothing_answered_before() =>
        Assert.Equal(MatchOutcome.NoAnswer, AtOnce.Value.Match("dose of paracetamol for a child").Outcome);

    [Fact]
    public void Is_found_when_it_is_new()
    {
        var added = SomeArticles.Article("feed-the-goldfish", "plan", "Feed the goldfish", "who feeds the fish|the fish tank is empty|fish food has run out");

        Assert.Equal("feed-the-goldfish", After(added).Match("who feeds the fish").Ranked[0].ArticleId);
    }

    [Fact]
    public void Is_gone_when_it_was_taken_away()
    {
        var fewer = Matcher.BuildQuick([.. SomeArticles.All.Skip(1)], new MatcherOptions { Previous = SomeArticles.Matcher });

        Assert.DoesNotContain(fewer.Match("how do i share my screen").Ranked, match => match.ArticleId == SomeArticles.All[0].Id);
        Assert.Equal("forgotten-password", fewer.Match("i forgot my password").Ranked[0].ArticleId);
    }

    [Fact]
    public void Keeps_the_limits_until_all_is_trained()
    {
        Assert.Equal(SomeArticles.Matcher.Limits, AtOnce.Value.Limits);
        Assert.False(AtOnce.Value.IsOfItsArticlesAlone);
    }

    private static Matcher After(Article change) =>
        Matcher.BuildQuick([.. SomeArticles.All.Where(article => article.Id != change.Id), change], new MatcherOptions { Previous = SomeArticles.Matcher });
}
