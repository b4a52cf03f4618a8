using System.Text;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Tests.Articles;

public sealed class LocalDetailsInSentences
{
    [Theory]
    [InlineData("Ring {{phone}}.", "Ring 2222.")]
    [InlineData("Ring {{ phone }} now.", "Ring 2222 now.")]
    [InlineData("Wait. Ring {{empty}}. Try again.", "Wait. Try again.")]
    [InlineData("Wait. Ring {{unknown}}. Try again.", "Wait. Try again.")]
    [InlineData("Select **Forgot? Ring.** Then {{empty}}. Go.", "Select **Forgot? Ring.** Go.")]
    [InlineData("See [the page. It helps](https://example.org/a.b). Ring {{empty}}.", "See [the page. It helps](https://example.org/a.b).")]
    [InlineData("Wait 1.5 minutes for {{empty}} to end. Go.", "Go.")]
    [InlineData("The rule is: {{rule}}.", "The rule is: Ask first. Then share.")]
    [InlineData("Nothing {{half. Ring.", "Ring.")]
    public void Are_filled_or_the_sentence_is_left_out(string text, string expected)
    {
        var details = new LocalDetails(new Dictionary<string, string> { ["phone"] = "2222", ["empty"] = "", ["rule"] = "Ask first. Then share." });

        var filled = Placeholders.Fill(Sample.Article with { Safety = [new(text, 7)] }, details)!;

        Assert.Equal([new Passage(expected, 7)], filled.Safety);
    }

    [Fact]
    public void Leave_nothing_of_a_note_that_has_no_other_sentence()
    {
        var filled = Placeholders.Fill(Sample.Article, LocalDetails.None)!;

        Assert.Null(filled.RingFirst);
        Assert.Equal(["Close anything private before you share."], filled.Safety.Select(p => p.Text));
        Assert.Empty(filled.IfItDoesNotWork);
    }

    [Fact]
    public void Leave_out_a_step_and_a_device_that_have_nothing_else()
    {
        var step = new Step(new("Ring {{empty}}.", 1));
        var article = Sample.Article with { Devices = [new(Device.Windows, [step], 1), new(Device.Web, [step, new(new("Go.", 2))], 1)] };

        var web = Assert.Single(Placeholders.Fill(article, LocalDetails.None)!.Devices);

        Assert.Equal((Device.Web, "Go."), (web.Device, Assert.Single(web.Steps).Text.Text));
        Assert.Null(Placeholders.Fill(article with { Devices = [article.Devices[0]] }, LocalDetails.None));
    }

    [Fact]
    public void Are_reported_with_their_line_when_nobody_knows_them()
    {
        var known = new LocalDetails(new Dictionary<string, string> { ["service_desk_phone"] = "" });

        var finding = Assert.Single(Placeholders.Unknown(Sample.File, Sample.Article, known));

        Assert.Equal((44, "There is no local detail called \"sharing_rules\""), (finding.Line, finding.Message));
    }

    [Fact]
    public void Are_read_from_a_file_with_comments()
    {
        var details = Read("# Service desk\nphone: 01632 960 100\nempty:\n", out var findings);

        Assert.Empty(findings);
        Assert.Equal(new Dictionary<string, string> { ["phone"] = "01632 960 100", ["empty"] = "" }, details!.Values);
    }

    [Theory]
    [InlineData("a: 1\nb: {{x}}", 2)]
    [InlineData("a: \"{{x}}\"", 1)]
    [InlineData("a: 1\nA b: 2", 2)]
    [InlineData("a: 1\na: 2", 2)]
    [InlineData("a: [1]", 1)]
    [InlineData("- a", 1)]
    [InlineData("a: 1\nb: c: d", 2)]
    public void Are_refused_with_the_line_when_the_file_is_wrong(string text, int line)
    {
        Assert.Null(Read(text, out var findings));
        Assert.Equal(line, findings[0].Line);
    }

    [Fact]
    public void Take_gaps_from_other_details_and_keep_their_own_values()
    {
        var own = new LocalDetails(new Dictionary<string, string> { ["a"] = "own", ["b"] = "" });
        var others = new LocalDetails(new Dictionary<string, string> { ["a"] = "other", ["b"] = "other", ["c"] = "other" });

        Assert.Equal(new Dictionary<string, string> { ["a"] = "own", ["b"] = "other", ["c"] = "other" }, own.WithGapsFilledFrom(others).Values);
        Assert.Equal(new Dictionary<string, string> { ["a"] = "own", ["b"] = "", ["c"] = "other" }, own.WithNamesOf(others).Values);
    }

    private static LocalDetails? Read(string text, out IReadOnlyList<Finding> findings) =>
        LocalDetailsReader.Read("local.yaml", Encoding.UTF8.GetBytes(text), out findings);
}
