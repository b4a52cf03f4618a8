using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Synonyms;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class ASavedMatcher
{
    private static readonly string[] Questions = ["how do i share my screen", "nobody hears me", "reset pasword", "lost phone", "dose of paracetamol", "phone", "hello", "is this real", "printter at the depot"];

    private static readonly byte[] Saved = Save(SomeArticles.Matcher);

    [Fact]
    public void Answers_and_explains_itself_as_before()
    {
        var loaded = MatcherFile.Load(new MemoryStream(Saved), SomeArticles.All)!;

        Assert.Equal(SomeArticles.Matcher.Limits, loaded.Limits);
        Assert.Equal(SomeArticles.Matcher.IndexBytes, loaded.IndexBytes);
        Assert.All(Questions, question =>
        {
            var (expected, actual) = (SomeArticles.Matcher.Match(question), loaded.Match(question));
            Assert.Equal(expected.Outcome, actual.Outcome);
            Assert.Equal(expected.Answerable, actual.Answerable);
            Assert.Equal(expected.Ranked, actual.Ranked);
            Assert.Equal(SomeArticles.Matcher.Explain(question, "lost-phone"), loaded.Explain(question, "lost-phone"));
        });
    }

    [Fact]
    public void Is_the_same_bytes_when_built_again_from_articles_in_another_order() =>
        Assert.Equal(Saved, Save(Matcher.Build([.. SomeArticles.All.Reverse()])));

    [Fact]
    public void Is_the_same_bytes_when_it_was_itself_loaded() =>
        Assert.Equal(Saved, Save(MatcherFile.Load(new MemoryStream(Saved), SomeArticles.All)!));

    [Fact]
    public void Is_left_alone_when_any_of_its_bytes_is_wrong()
    {
        for (var at = 0; at < Saved.Length; at += Saved.Length / 97)
        {
            var damaged = Saved.ToArray();
            damaged[at] ^= 0x10;
            Assert.Null(MatcherFile.Load(new MemoryStream(damaged), SomeArticles.All));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(36)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Is_left_alone_when_only_its_beginning_is_there(int length) =>
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved[..length]), SomeArticles.All));

    [Fact]
    public void Is_left_alone_when_an_article_says_something_else()
    {
        var first = SomeArticles.All[0];
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved), [.. SomeArticles.All.Skip(1)]));
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved), [first with { Phrasings = [.. first.Phrasings.Skip(1)] }, .. SomeArticles.All.Skip(1)]));
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved), [first with { Urgent = true }, .. SomeArticles.All.Skip(1)]));
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved), [first with { Synonyms = [["screen", "display"]] }, .. SomeArticles.All.Skip(1)]));
    }

    [Fact]
    public void Is_left_alone_when_it_would_be_built_in_another_way()
    {
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved), SomeArticles.All, new MatcherOptions { UnmetShare = 0.3 }));
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved), SomeArticles.All, new MatcherOptions { Spelling = false }));
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved), SomeArticles.All, new MatcherOptions { KnownUnmet = ["parking"] }));
        Assert.Null(MatcherFile.Load(new MemoryStream(Saved), SomeArticles.All, new MatcherOptions { Synonyms = SynonymList.None }));
    }

    [Fact]
    public void Is_never_one_whose_limits_come_from_another_matcher()
    {
        var next = Matcher.Build(SomeArticles.All, new MatcherOptions { Previous = SomeArticles.Matcher });

        Assert.False(next.IsOfItsArticlesAlone);
        Assert.Throws<ArgumentException>(() => Save(next));
        Assert.Throws<ArgumentException>(() => Save(Matcher.BuildQuick(SomeArticles.All)));
    }

    private static byte[] Save(Matcher matcher)
    {
        using var stream = new MemoryStream();
        MatcherFile.Save(matcher, stream);
        return stream.ToArray();
    }
}
