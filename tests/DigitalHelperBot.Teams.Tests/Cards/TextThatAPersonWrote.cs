using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Teams.Tests.Cards;

public sealed class TextThatAPersonWrote
{
    [Theory]
    [InlineData("plain words, nothing else", "plain words, nothing else")]
    [InlineData("it’s 3 o’clock – ok?", "it’s 3 o’clock – ok?")]
    [InlineData("[Reset here](https://evil.example)", "\\[Reset here\\]\\(https:\u2060//evil.\u2060example\\)")]
    [InlineData("![x](a)", "\\!\\[x\\]\\(a\\)")]
    [InlineData("www.evil.example", "www.\u2060evil.\u2060example")]
    [InlineData("me@evil.example", "me@\u2060evil.\u2060example")]
    [InlineData("<at>everyone</at>", "\\<at\\>everyone\\</at\\>")]
    [InlineData("**bold** _it_ `code` ~no~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~no\\~")]
    [InlineData("# one\n- two\r\n1. three", "\\# one - two  1. three")]
    [InlineData("1. three", "1\\. three")]
    [InlineData("- two", "\\- two")]
    [InlineData("it stops at 10:30. Well-known #1 issue, 2+2.", "it stops at 10:30. Well-known #1 issue, 2+2.")]
    [InlineData("&#91;x&#93;", "\\&#91;x\\&#93;")]
    [InlineData("back\\slash", "back\\\\slash")]
    public void Is_only_text_after_escaping(string written, string escaped) => Assert.Equal(escaped, Markdown.Escape(new UserText(written)));

    [Theory]
    [InlineData("{{DATE(2027-01-01T00:00:00Z)}}")]
    [InlineData("{{TIME(2027-01-01T00:00:00Z)}}")]
    public void Calls_no_function_of_the_card_in_any_place(string written)
    {
        var text = new UserText(written);
        var card = Drawn.Card(new AdaptiveCard
        {
            Body =
            [
                new RichTextBlock(new TextRun(text)), new TextBlock(Markdown.Escape(text)), new TextBlock(written),
                new FactSet(new Fact("a", Markdown.Escape(text))),
            ],
        });

        Assert.DoesNotContain("{{", Drawn.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_as_it_was_written_in_a_text_run()
    {
        var block = Drawn.Element(new RichTextBlock(new TextRun(new UserText("[x](y) <b>"))));

        Assert.Equal("[x](y) <b>", block.GetProperty("inlines")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Does_not_show_when_it_is_formatted_by_mistake() => Assert.DoesNotContain("secret", $"{new UserText("secret")}", StringComparison.Ordinal);
}
