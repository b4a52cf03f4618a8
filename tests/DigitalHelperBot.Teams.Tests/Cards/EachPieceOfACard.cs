using System.Text.Json;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Teams.Tests.Cards;

/// <summary>Approved files: the JSON of each piece, as Adaptive Cards 1.5 describe it.</summary>
public sealed class EachPieceOfACard
{
    private static readonly ActionData Data = ActionData.Of(("article", "join-a-meeting"), ("step", 2), ("phone", true));

    public static TheoryData<string> Pieces => [.. Elements.Keys];

    public static TheoryData<string> Buttons => [.. Actions.Keys];

    private static Dictionary<string, CardElement> Elements { get; } = new()
    {
        ["text-block"] = new TextBlock("Open **Teams**, then [the guide](https://example.org/guide).")
        {
            Id = "intro", Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Attention, IsSubtle = true,
            MaxLines = 3, HorizontalAlignment = HorizontalAlignment.Center, IsHeading = true, Separator = true, Spacing = Spacing.ExtraLarge,
        },
        ["text-block-plain"] = new TextBlock("Nothing but words") { Wrap = false },
        ["rich-text-block"] = new RichTextBlock(
            new TextRun("You asked: ") { Weight = TextWeight.Bolder },
            new TextRun(new UserText("*why* [does](https://evil.example) it “stop”?")) { Italic = true, IsSubtle = true, Strikethrough = true, Size = TextSize.Small, Color = TextColor.Accent }),
        ["image"] = new Image(new Uri("https://example.org/pictures/share.png"), "The Share button, at the top right") { Size = ImageSize.Large, HorizontalAlignment = HorizontalAlignment.Right },
        ["container"] = new Container(new TextBlock("Step 1"), new TextBlock("Open the app")) { Id = "step-1", IsVisible = false, Style = ContainerStyle.Emphasis, Bleed = true, Spacing = Spacing.None },
        ["column-set"] = new ColumnSet(
            new Column(new TextBlock("Left")) { Width = ColumnWidth.Auto, Id = "left" },
            new Column(new TextBlock("Middle")) { Width = ColumnWidth.Share(2), Style = ContainerStyle.Good, IsVisible = false },
            new Column(new TextBlock("Right"))),
        ["fact-set"] = new FactSet(new Fact("Ring", "01632 960001"), new Fact("Open", "**Monday** to Friday")),
        ["action-set"] = new ActionSet(new SubmitAction("Next", "next", ActionData.None)),
        ["table"] = new Table([2, 1], [new TableRow(new TableCell(new TextBlock("Place")), new TableCell(new TextBlock("Asked"))), new TableRow(new TableCell(new TextBlock("Depot")), new TableCell(new TextBlock("12")))])
        {
            Fallback = new FactSet(new Fact("Depot", "12")),
        },
        ["text-input"] = new TextInput("more", "Tell us more") { IsMultiline = true, MaxLength = 500, Placeholder = "What happened?", IsRequired = true, ErrorMessage = "Write a few words." },
        ["choice-input"] = new ChoiceInput("where", "Where are you?", [new Choice("At the depot", "depot"), new Choice("At home", "home")]) { Value = "home", IsExpanded = true, IsMultiSelect = true },
        ["choice-input-compact"] = new ChoiceInput("where", "Where are you?", [new Choice("At the depot", "depot")]) { Placeholder = "Choose one" },
    };

    private static Dictionary<string, AdaptiveAction> Actions { get; } = new()
    {
        ["action-execute"] = new ExecuteAction("I'm stuck here", "stuck", Data) { Id = "stuck", Style = ActionStyle.Destructive },
        ["action-execute-without-inputs"] = new ExecuteAction("Back", "back", ActionData.None) { SendsInputs = false },
        ["action-submit"] = new SubmitAction("That worked", "worked", Data) { Style = ActionStyle.Positive },
        ["action-open-url"] = new OpenUrlAction("Open the guide", new Uri("https://example.org/a b?q=é")),
        ["action-show-card"] = new ShowCardAction("More", new AdaptiveCard { Body = [new TextBlock("Within")] }),
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Is_the_JSON_that_was_approved(string piece) => Approved.Matches(piece + ".json", Drawn.Text(Drawn.Element(Elements[piece])));

    [Theory]
    [MemberData(nameof(Buttons))]
    public void Has_buttons_in_the_JSON_that_was_approved(string button) => Approved.Matches(button + ".json", Drawn.Text(Drawn.Action(Actions[button])));

    [Fact]
    public void Fits_with_the_others_on_one_card() => Approved.Matches("card.json", Drawn.Text(Drawn.Card(new AdaptiveCard
    {
        Language = "en-GB",
        FallbackText = "Step 1. Open the app.",
        FullWidth = true,
        Body = [new Container(new TextBlock("Step 1")) { Id = "step-1" }, new Container(new TextBlock("Step 2")) { Id = "step-2", IsVisible = false }],
        Actions = [new ToggleVisibilityAction("Next", [new("step-1", false), new("step-2", true), new("step-2")])],
    })));

    [Fact]
    public void Gives_an_action_the_same_data_by_both_routes()
    {
        var execute = Drawn.Action(Actions["action-execute"]);
        var submit = execute.GetProperty("fallback").GetProperty("data");

        Assert.Equal("stuck", submit.GetProperty("verb").GetString());
        foreach (var sent in execute.GetProperty("data").EnumerateObject())
            Assert.True(JsonElement.DeepEquals(sent.Value, submit.GetProperty(sent.Name)));
    }
}
