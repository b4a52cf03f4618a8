using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

/// <summary>Where it is quicker to compare a question with each phrasing than with each article: articles have few, and no known unmet needs bring more.</summary>
public sealed class ALibraryOfFewPhrasings
{
    private static readonly string[] Questions = ["how do i share my screen", "nobody hears me", "reset pasword", "lost phone", "phone", "is this real", "printter at the depot", "xqzzv"];

    private static readonly MatcherOptions Few = new() { KnownUnmet = [] };
    private static readonly Lazy<Matcher> Whole = new(() => Matcher.Build(SomeArticles.All, Few));

    [Fact]
    public void Scores_as_the_likeliest_of_very_many_are_scored()
    {
        var likeliest = Matcher.Build(SomeArticles.All, Few with { MostInFull = 0 });

        Assert.All(Questions, question =>
        {
            var (expected, actual) = (likeliest.RankAll(question).Ranked, Whole.Value.Rank(question).Ranked);
            Assert.Equal(expected[0].ArticleId, actual[0].ArticleId);
            Assert.All(expected, match => Assert.Equal(match.Score, actual.Single(m => m.ArticleId == match.ArticleId).Score, 0.02));
        });
    }

    [Fact]
    public void Is_the_same_when_it_was_saved_and_loaded()
    {
        using var saved = new MemoryStream();
        MatcherFile.Save(Whole.Value, saved);
        var loaded = MatcherFile.Load(saved, SomeArticles.All, Few)!;

        Assert.Equal(Whole.Value.IndexBytes, loaded.IndexBytes);
        Assert.All(Questions, question => Assert.Equal(Whole.Value.Rank(question).Ranked, loaded.Rank(question).Ranked));
    }
}
