using DigitalHelperBot.Knowledge.Matching;
using FsCheck.Xunit;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class AnyMatcher
{
    private static readonly string[] Questions =
    [
        "how do i share my screen", "nobody hears me", "reset pasword", "lost phone", "what time is lunch", "phone", "book a desk for tomorrow", "record", "is this real", "print at the depot",
    ];

    [Property(MaxTest = 300)]
    public bool Gives_every_text_an_outcome(string text)
    {
        var result = SomeArticles.Matcher.Match(text ?? "");
        return Enum.IsDefined(result.Outcome) && double.IsFinite(result.Answerable) && result.Ranked.All(match => double.IsFinite(match.Score));
    }

    [Property(MaxTest = 200)]
    public bool Gives_every_row_of_utf_16_up_to_the_limit_an_outcome(char[] letters, ushort length)
    {
        if (letters.Length == 0) return true;
        var text = new string([.. Enumerable.Range(0, length % 2001).Select(i => (char)(letters[i % letters.Length] + (i * 257)))]);
        return Enum.IsDefined(SomeArticles.Matcher.Match(text, new ConversationMemory(text, "locked-out")).Outcome);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Answers_alike_whatever_the_order_of_its_articles(int seed)
    {
        var shuffled = SomeArticles.All.OrderBy(article => (article.Id.Length * 31 * seed) % 17).ThenByDescending(article => article.Id).ToArray();

        var other = Matcher.Build(shuffled);

        Assert.NotEqual(SomeArticles.All.Select(a => a.Id), shuffled.Select(a => a.Id));
        Assert.All(Questions, question => AssertSame(SomeArticles.Matcher.Match(question), other.Match(question)));
    }

    [Fact]
    public void Is_the_same_bit_for_bit_when_built_again()
    {
        var again = Matcher.Build(SomeArticles.All);

        Assert.Equal(SomeArticles.Matcher.Limits, again.Limits);
        Assert.Equal(SomeArticles.Matcher.IndexBytes, again.IndexBytes);
        Assert.All(Questions, question => AssertSame(SomeArticles.Matcher.Match(question), again.Match(question)));
    }

    [Fact]
    public void Allocates_nothing_but_its_result_once_it_is_warm()
    {
        foreach (var question in Questions.Append("my prinnter is brokken"))
        {
            SomeArticles.Matcher.Match(question);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = SomeArticles.Matcher.Match(question);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            before = GC.GetAllocatedBytesForCurrentThread();
            _ = result with { Ranked = (Match[])((Match[])result.Ranked).Clone(), Categories = (string[])((string[])result.Categories).Clone() };
            var size = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.True(allocated <= size, $"{question}: {allocated} bytes for a result of {size}");
        }
    }

    [Fact]
    public void Has_no_answer_when_it_has_no_articles() =>
        Assert.Equal(MatchOutcome.NoAnswer, Matcher.Build([]).Match("how do i share my screen").Outcome);

    [Fact]
    public void Answers_before_it_is_trained()
    {
        var quick = Matcher.BuildQuick(SomeArticles.All);

        Assert.Equal("book-a-room", quick.Match("book a meeting room").Ranked[0].ArticleId);
        Assert.Equal(MatchOutcome.NoAnswer, quick.Match("dose of paracetamol for a child").Outcome);
    }

    [Fact]
    public void Stops_building_when_asked_to() =>
        Assert.Throws<OperationCanceledException>(() => Matcher.Build(SomeArticles.All, new CancellationToken(canceled: true)));

    [Fact]
    public async Task Is_used_by_many_threads_at_once()
    {
        var expected = Questions.Select(question => SomeArticles.Matcher.Match(question)).ToArray();

        await Parallel.ForAsync(0, 64, (i, _) =>
        {
            AssertSame(expected[i % Questions.Length], SomeArticles.Matcher.Match(Questions[i % Questions.Length]));
            return ValueTask.CompletedTask;
        });
    }

    private static void AssertSame(MatchResult expected, MatchResult actual)
    {
        Assert.Equal(expected.Outcome, actual.Outcome);
        Assert.Equal(expected.Answerable, actual.Answerable);
        Assert.Equal(expected.Ranked, actual.Ranked);
    }
}
