using System.Text;
using DigitalHelperBot.Knowledge.Articles;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DigitalHelperBot.Knowledge.Tests.Articles;

public sealed class AHostileFile
{
    private const string Bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: [*d, *d]";

    public static TheoryData<string, string> Texts => new()
    {
        { "an alias bomb", Front(Bomb) },
        { "200,000 open brackets in the values", Front("a: " + new string('[', 200_000)) },
        { "open brackets up to the limit, on lines that are not too long", Front(string.Join('\n', Enumerable.Repeat("- " + new string('[', 1_000), 60))) },
        { "question marks, which start YAML keys", Front(string.Join('\n', Enumerable.Repeat("? ? ? ? ? ? ? ?", 4_000))) },
        { "a directive", Front("%YAML 99999999999.1\n--- x") },
        { "two documents", Front("a: 1\n...\nb: 2") },
        { "a number that is too large", Front("id: \"\\U99999999\"") },
        { "65 KB of values", Front(string.Concat(Enumerable.Repeat("# a comment\n", 6_000))) },
        { "quotes nested without end", Body(string.Concat(Enumerable.Repeat("> ", 900))) },
        { "lists nested without end", Body(string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i * 2) + "- a\n"))) },
        { "brackets that open links without end", Body(string.Join('\n', Enumerable.Repeat(new string('[', 1_900), 100))) },
        { "pictures inside pictures", Body("## Steps\n1. a " + string.Concat(Enumerable.Repeat("![", 400)) + string.Concat(Enumerable.Repeat("](a.png)", 200))) },
        { "stars without end", Body(string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat("*a **b ", 250)), 100))) },
        { "thousands of link definitions", Body(string.Concat(Enumerable.Range(0, 9_000).Select(i => $"[{i}]: https://x\n"))) },
        { "thousands of faults", Body(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"# {i}\n\n"))) },
        { "nothing", "" },
        { "only the fence", "---" },
        { "two fences", "---\n---" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Is_refused_with_at_most_fifty_findings(string what, string text)
    {
        var reading = Sample.Read(text);

        Assert.NotEmpty(what);
        Assert.False(reading.IsArticle);
        Assert.InRange(reading.Findings.Count, 1, 50);
    }

    [Fact]
    public void Of_five_megabytes_is_refused_without_being_read()
    {
        var finding = Assert.Single(ArticleReader.Read(Sample.File, new byte[5_000_000]).Findings);

        Assert.Equal("The file is larger than 256 KB", finding.Message);
    }

    [Fact]
    public void Cut_at_any_byte_gives_an_article_or_findings()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.With("trainers", "café staff"));

        for (var length = 0; length < bytes.Length; length++)
        {
            AssertArticleOrFindings(bytes.AsSpan(0, length));
        }
    }

    [Property(MaxTest = 500)]
    public void Of_any_bytes_gives_an_article_or_findings(byte[] bytes) => AssertArticleOrFindings(bytes);

    [Property(MaxTest = 1000)]
    public Property With_any_piece_put_anywhere_gives_an_article_or_findings()
    {
        var pieces = Gen.Elements("---\n", "\n", ": ", "- ", "[", "]", "{{", "}}", "&a ", "*a", "!t ", "\"", "'", "|\n", ">", "?", "%", "#", "![", "](", ")", "**", "`", "<b>", "1. ", "    ", "\t", "\0", "\u2028", "é");
        var edits = Gen.Zip(Gen.Choose(0, Sample.Text.Length), pieces).ListOf(3);
        return Prop.ForAll(edits.ToArbitrary(), places =>
        {
            var text = places.Aggregate(Sample.Text, (t, edit) => t.Insert(edit.Item1, edit.Item2));
            AssertArticleOrFindings(Encoding.UTF8.GetBytes(text));
        });
    }

    private static void AssertArticleOrFindings(ReadOnlySpan<byte> bytes)
    {
        var reading = ArticleReader.Read(Sample.File, bytes);
        Assert.Equal(reading.IsArticle, reading.Findings.Count == 0);
        Assert.All(reading.Findings, f => Assert.True(f.Line > 0));
    }

    private static string Front(string yaml) => $"---\n{yaml}\n---\n\n## Steps\n\n1. Go.\n";

    private static string Body(string body) => Sample.Text[..Sample.Text.IndexOf("## Windows", StringComparison.Ordinal)] + body;
}
