using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Evaluating;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

/// <summary>Where only the likeliest articles are scored. A small one is made to be treated as very large.</summary>
public sealed class AVeryLargeLibrary
{
    private static readonly string[] Questions = ["how do i share my screen", "nobody hears me", "reset pasword", "lost phone", "dose of paracetamol", "phone", "hello", "is this real", "printter at the depot", "my printer is broken", "xqzzv", ""];

    private static readonly MatcherOptions LikeliestOnly = new() { MostInFull = 0 };
    private static readonly Lazy<Matcher> Small = new(() => Matcher.Build(SomeArticles.All, LikeliestOnly));

    [Fact]
    public void Answers_as_if_every_article_had_been_scored() => Assert.All(Questions, question =>
    {
        var (whole, likeliest) = (SomeArticles.Matcher.Match(question), Small.Value.Match(question));
        Assert.Equal(whole.Outcome, likeliest.Outcome);
        Assert.Equal(whole.Answerable, likeliest.Answerable, 0.01);
        Assert.Equal(whole.Ranked.Select(m => m.ArticleId).Take(1), likeliest.Ranked.Select(m => m.ArticleId).Take(1));
        Assert.All(whole.Ranked.Take(1).Zip(likeliest.Ranked), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 0.01));
    });

    [Fact]
    public void Puts_first_what_it_would_if_every_article_were_scored()
    {
        var matcher = Matcher.BuildQuick([.. ShippedArticles.All.SelectMany(InParts)], LikeliestOnly);
        var questions = QuestionFile.Load(ShippedArticles.File("GoldenQuestions.tsv"), ShippedArticles.Ids).Select(q => q.Text).Where((_, i) => i % 4 == 0).ToArray();

        var other = questions.Count(question => matcher.Rank(question).Ranked[0].ArticleId != matcher.RankAll(question).Ranked[0].ArticleId);

        Assert.True(other < questions.Length * 0.03, $"{other} of {questions.Length} got another article first");
    }

    [Fact]
    public void Explains_the_whole_score_of_its_answer() => Assert.All(Questions.Take(3), question =>
    {
        var best = Small.Value.Rank(question).Ranked[0];
        Assert.Equal(best.Score, Small.Value.Explain(question, best.ArticleId).Sum(reason => reason.Weight) - 1, 0.05);
    });

    [Fact]
    public void Is_the_same_when_it_was_saved_and_loaded()
    {
        using var saved = new MemoryStream();
        MatcherFile.Save(Small.Value, saved);
        var loaded = MatcherFile.Load(saved, SomeArticles.All, LikeliestOnly)!;

        Assert.Null(MatcherFile.Load(saved, SomeArticles.All));
        Assert.Equal(Small.Value.IndexBytes, loaded.IndexBytes);
        Assert.All(Questions, question =>
        {
            Assert.Equal(Small.Value.Rank(question).Ranked, loaded.Rank(question).Ranked);
            Assert.Equal(Small.Value.Explain(question, "lost-phone"), loaded.Explain(question, "lost-phone"));
        });
    }

    [Fact]
    public void Allocates_no_more_for_a_question_than_any_other()
    {
        const string question = "how do i share my screen";
        Small.Value.Match(question);
        SomeArticles.Matcher.Match(question);

        Assert.Equal(AllocatedBy(SomeArticles.Matcher, question), AllocatedBy(Small.Value, question));
    }

    /// <summary>More articles than are looked at closely: each has four of the phrasings.</summary>
    private static IEnumerable<Article> InParts(Article article) =>
        article.Phrasings.Chunk(4).Select((some, part) => article with { Id = $"{article.Id}-{part}", Phrasings = some });

    private static long AllocatedBy(Matcher matcher, string question)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        matcher.Match(question);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
