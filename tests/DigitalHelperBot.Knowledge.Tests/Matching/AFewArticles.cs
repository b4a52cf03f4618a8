using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Evaluating;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

/// <summary>A library that somebody has just begun: most of what is asked, its articles do not answer.</summary>
public sealed class AFewArticles
{
    private static readonly MatcherOptions KnowingNoNeeds = new() { KnownUnmet = [] };

    [Theory]
    [InlineData("lost-phone")]
    [InlineData("lost-phone", "book-a-room")]
    [InlineData("lost-phone", "book-a-room", "odd-email")]
    [InlineData("lost-phone", "book-a-room", "odd-email", "show-my-screen", "swap-a-shift")]
    public void Are_not_the_answer_to_anything_that_is_asked(params string[] ids)
    {
        var matcher = Matcher.Build(Of(ids));

        Assert.InRange(ShareAnswered(matcher, ids, isTheirs: false), 0, 0.18);
        Assert.InRange(ShareAnswered(matcher, ids, isTheirs: true), 0.8, 1);
    }

    [Fact]
    public void Are_the_answer_only_when_that_is_clearly_likelier_than_not()
    {
        foreach (var count in Enumerable.Range(1, 5))
        {
            Assert.InRange(Matcher.Build([.. SomeArticles.All.Take(count)], KnowingNoNeeds).Limits.Answer, 0.55, 1);
        }
    }

    private static Article[] Of(string[] ids) => [.. ShippedArticles.All.Where(article => ids.Contains(article.Id))];

    private static double ShareAnswered(Matcher matcher, string[] ids, bool isTheirs)
    {
        var questions = QuestionFile.Load(ShippedArticles.File("GoldenQuestions.tsv"), ShippedArticles.Ids)
            .Where(question => question.Expected.Kind == ExpectationKind.Answerable && question.Expected.ArticleIds.Any(ids.Contains) == isTheirs)
            .ToArray();
        return questions.Average(question => matcher.Match(question.Text).Outcome == MatchOutcome.Answered ? 1 : 0);
    }
}
