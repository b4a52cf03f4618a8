using System.Text;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Tests.Articles;

public sealed class TheFileOfLocalDetails
{
    private const string Text = """
        # Local details.

        # ---- People to ring ----

        # Service desk number.
        service_desk_phone: "2222"

        # Rules, which
        # may be long.
        rules: one
          two
        wifi:
        """;

    [Fact]
    public void Says_what_it_asks_for_and_under_which_heading() => Assert.Equal(
        [("People to ring", "Service desk number.", "service_desk_phone"), ("People to ring", "Rules, which may be long.", "rules"), ("People to ring", "", "wifi")],
        LocalDetailsText.Read(Text).Select(line => (line.Part, line.Says, line.Name)));

    [Fact]
    public void Keeps_its_comments_and_all_else_when_values_are_written()
    {
        var written = LocalDetailsText.Write(Text, new Dictionary<string, string> { ["rules"] = "three", ["wifi"] = "a: b # c", ["new_one"] = "\"quoted\" \\ and more" });

        Assert.StartsWith("# Local details.\n\n# ---- People to ring ----\n\n# Service desk number.\nservice_desk_phone: \"2222\"\n\n# Rules, which\n# may be long.\nrules: three\nwifi: ", written, StringComparison.Ordinal);
        Assert.Equal(("2222", "three", "a: b # c", "\"quoted\" \\ and more"), Values(written) is var v ? (v.Find("service_desk_phone"), v.Find("rules"), v.Find("wifi"), v.Find("new_one")) : default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- one")]
    [InlineData("null")]
    [InlineData("[secure] at the start")]
    [InlineData("it's 5 o'clock: \"now\"")]
    [InlineData("ends with a colon:")]
    [InlineData("% & * ! | > @ `")]
    [InlineData("? what")]
    [InlineData("= <<")]
    public void Gives_back_every_value_that_was_written(string value) =>
        Assert.Equal(value, Values(LocalDetailsText.Write(Text, new Dictionary<string, string> { ["wifi"] = value })).Values["wifi"]);

    [Fact]
    public void Leads_from_a_line_back_to_the_name_that_stands_there() => Assert.Equal(("wifi", null), (LocalDetailsText.NameAt(Text, 12), LocalDetailsText.NameAt(Text, 1)));

    private static LocalDetails Values(string text)
    {
        var details = LocalDetailsReader.Read("local.yaml", Encoding.UTF8.GetBytes(text), out var findings);
        Assert.Empty(findings);
        return details!;
    }
}
