using System.Buffers;
using System.Text;
using DigitalHelperBot.Teams.Cards;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DigitalHelperBot.Teams.Tests.Cards;

public sealed class ATemplate
{
    private static readonly AdaptiveCard Card = new()
    {
        Body =
        [
            new TextBlock("Join a meeting"),
            new OptionalElement(new Slot("notice"), new Container(new TextBlock("What we keep"), new RichTextBlock(new TextRun(new Slot("question"))))),
            new OptionalElement(new Slot("urgent"), new TextBlock("Ring first")),
            new TextBlock(new Slot("markdown")),
        ],
        Actions =
        [
            new ExecuteAction("That worked", "worked", ActionData.Of(("card", new Slot("card")), ("step", 1))),
            new SubmitAction(new Slot("title"), "not-sorted", ActionData.Of(("card", new Slot("card")))),
        ],
    };

    private static readonly CardTemplate Template = CardTemplate.Create(Card, "card", "notice", "urgent", "question", "markdown", "title");

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Writes_what_the_whole_card_would_have_been(bool notice, bool urgent)
    {
        CardElement[] optional =
        [
            .. notice ? [new Container(new TextBlock("What we keep"), new RichTextBlock(new TextRun("how \"do\" I\n?")))] : Array.Empty<CardElement>(),
            .. urgent ? [new TextBlock("Ring first")] : Array.Empty<CardElement>(),
        ];
        var whole = new AdaptiveCard
        {
            Body = [new TextBlock("Join a meeting"), .. optional, new TextBlock("**bold**")],
            Actions =
            [
                new ExecuteAction("That worked", "worked", ActionData.Of(("card", "c\\1"), ("step", 1))),
                new SubmitAction("Not – sorted", "not-sorted", ActionData.Of(("card", "c\\1"))),
            ],
        };

        var written = new ArrayBufferWriter<byte>();
        Template.Write(written, "c\\1", notice, urgent, new UserText("how \"do\" I\n?"), "**bold**", "Not – sorted");

        Assert.Equal(Encoding.UTF8.GetString(CardJson.Write(whole)), Encoding.UTF8.GetString(written.WrittenSpan));
    }

    [Property]
    public Property Keeps_any_text_as_it_is(string? first, NonNegativeInt repeats)
    {
        var text = string.Concat(Enumerable.Repeat(first ?? "\ud83d\ude00\"\\\u0001é\ud800", repeats.Get % 60));
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

        var card = Drawn.Template(Template, text, false, false, "q", "m", "t");

        return (card.GetProperty("actions")[0].GetProperty("data").GetProperty("card").GetString() == expected).ToProperty();
    }

    [Fact]
    public void Escapes_a_persons_text_where_Markdown_is_read()
    {
        var card = Drawn.Template(Template, "c", false, false, "q", new UserText("[Reset](https://evil.example)"), "t");

        Assert.Equal(Markdown.Escape(new UserText("[Reset](https://evil.example)")), card.GetProperty("body")[1].GetProperty("text").GetString());
    }

    [Fact]
    public void Refuses_a_persons_text_on_a_button() =>
        Assert.Contains("title", Assert.Throws<ArgumentException>(() => Drawn.Template(Template, "c", false, false, "q", "m", new UserText("t"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_too_few_values() => Assert.Throws<ArgumentException>(() => Drawn.Template(Template, "c"));

    [Fact]
    public void Refuses_a_yes_or_no_where_text_belongs() => Assert.Throws<ArgumentException>(() => Drawn.Template(Template, true, true, true, "q", "m", "t"));

    [Fact]
    public void Refuses_values_that_make_it_too_large() =>
        Assert.True(Assert.Throws<CardTooLargeException>(() => Drawn.Template(Template, "c", true, true, new string('x', CardJson.SizeLimit), "m", "t")).Size > CardJson.SizeLimit);

    [Fact]
    public void Is_refused_when_a_slot_of_the_card_has_no_name() =>
        Assert.Contains("\"notice\"", Refusal(Card, "card", "urgent", "question", "markdown", "title"), StringComparison.Ordinal);

    [Fact]
    public void Is_refused_when_a_name_has_no_slot() =>
        Assert.Contains("\"typo\"", Refusal(Card, "card", "notice", "urgent", "question", "markdown", "title", "typo"), StringComparison.Ordinal);

    [Fact]
    public void Is_refused_when_an_optional_element_stands_first() =>
        Assert.Contains("first", Refusal(new AdaptiveCard { Body = [new OptionalElement(new Slot("a"), new TextBlock("a")), new TextBlock("b")] }, "a"), StringComparison.Ordinal);

    [Fact]
    public void Is_refused_when_a_slot_is_for_text_and_for_an_element() =>
        Assert.Contains("both", Refusal(new AdaptiveCard { Body = [new TextBlock(new Slot("a")), new OptionalElement(new Slot("a"), new TextBlock("b"))] }, "a"), StringComparison.Ordinal);

    private static string Refusal(AdaptiveCard card, params string[] slots) =>
        Assert.Throws<CardInvalidException>(() => CardTemplate.Create(card, slots)).Message;
}
