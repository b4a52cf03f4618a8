using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Teams.Tests.Cards;

public sealed class ACardThatIsNotRight
{
    [Fact]
    public void Is_refused_with_its_size_when_it_is_too_large()
    {
        var card = new AdaptiveCard { Body = [new TextBlock(new string('é', CardJson.SizeLimit / 2))] };

        var refused = Assert.Throws<CardTooLargeException>(() => CardJson.Write(card));

        Assert.Equal(CardJson.Write(card, sizeLimit: int.MaxValue).Length, refused.Size);
        Assert.Equal(CardJson.SizeLimit, refused.Limit);
    }

    [Fact]
    public void Is_taken_at_the_limit_and_refused_one_byte_above()
    {
        var card = new AdaptiveCard { Body = [new TextBlock("words")] };
        var size = CardJson.Write(card).Length;

        Assert.Equal(size, CardJson.Write(card, sizeLimit: size).Length);
        Assert.Throws<CardTooLargeException>(() => CardJson.Write(card, sizeLimit: size - 1));
    }

    [Fact]
    public void Is_refused_for_an_id_that_is_there_twice() => Refused("\"step\"", new AdaptiveCard
    {
        Body = [new TextBlock("one") { Id = "step" }, new Container(new TextInput("step", "Step"))],
    });

    [Fact]
    public void Is_refused_for_an_id_that_a_card_within_it_has_too() => Refused("\"step\"", new AdaptiveCard
    {
        Body = [new TextBlock("one") { Id = "step" }],
        Actions = [new ShowCardAction("More", new AdaptiveCard { Body = [new TextBlock("two") { Id = "step" }] })],
    });

    [Fact]
    public void Is_refused_for_a_toggle_of_something_that_is_not_there() => Refused("\"step-2\"", new AdaptiveCard
    {
        Body = [new TextBlock("one") { Id = "step-1" }],
        Actions = [new ToggleVisibilityAction("Next", [new("step-1"), new("step-2")])],
    });

    [Fact]
    public void Is_refused_for_a_picture_without_words() =>
        Refused("AltText", Body(new Image(new Uri("https://example.org/a.png"), " ")));

    [Theory]
    [InlineData("http://example.org/a.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/a.png")]
    public void Is_refused_for_a_picture_from_elsewhere_than_https(string address) =>
        Refused("https", Body(new Image(new Uri(address, UriKind.RelativeOrAbsolute), "A picture")));

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:help@example.org")]
    [InlineData("msteams:/l/chat")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("/relative")]
    public void Is_refused_for_a_link_that_is_not_https(string address) =>
        Refused("https", new AdaptiveCard { Actions = [new OpenUrlAction("Open", new Uri(address, UriKind.RelativeOrAbsolute))] });

    [Fact]
    public void Is_refused_for_a_table_without_a_fallback() => Refused("Fallback", Body(new Table([1], [])));

    [Fact]
    public void Is_refused_for_a_table_with_a_cell_too_few() => Refused("cell", Body(new Table([1, 1], [new TableRow(new TableCell())])
    {
        Fallback = new TextBlock("none"),
    }));

    [Fact]
    public void Is_refused_for_a_choice_that_would_come_back_as_two() =>
        Refused("comma", Body(new ChoiceInput("where", "Where", [new Choice("Depot, north", "depot,north")])));

    [Fact]
    public void Is_refused_for_data_that_hides_the_verb() =>
        Refused("verb", new AdaptiveCard { Actions = [new ExecuteAction("Go", "go", ActionData.Of(("verb", "other")))] });

    [Fact]
    public void Is_refused_for_a_slot_that_nothing_would_fill() =>
        Refused("\"name\"", Body(new TextBlock(new Slot("name"))));

    [Fact]
    public void Is_taken_when_an_element_and_its_fallback_share_an_id()
    {
        var table = new Table([1], []) { Id = "places", Fallback = new TextBlock("none") { Id = "places" } };

        Assert.Equal("places", Drawn.Element(table).GetProperty("fallback").GetProperty("id").GetString());
    }

    private static AdaptiveCard Body(CardElement element) => new() { Body = [element] };

    private static void Refused(string because, AdaptiveCard card) =>
        Assert.Contains(because, Assert.Throws<CardInvalidException>(() => CardJson.Write(card)).Message, StringComparison.Ordinal);
}
