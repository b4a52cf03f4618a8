using System.Collections.Immutable;
using System.Globalization;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>The steps on one device: one at a time, and all at once for reading, printing, keyboards and screen readers.</summary>
internal sealed class StepsOnOneDevice(Article article, DeviceSteps steps, Words words, Func<Picture, Uri?> addressOf, StepButtons? others = null)
{
    private readonly string _id = IdOf(steps.Device);
    private readonly int _count = steps.Steps.Count;

    private string AllId => _id + "all";
    private string OneByOneId => _id + "one";

    /// <summary>Short, since every button that moves names two of them.</summary>
    public static string IdOf(Device device) => device switch
    {
        Device.IPhone => "i",
        Device.Android => "a",
        Device.Windows => "w",
        Device.Web => "b",
        _ => "s",
    };

    public Container Draw(bool isVisible) => new(
        [
            .. WhichDevice(),
            new ActionSet(new ToggleVisibilityAction(words.ShowAllSteps, [new(AllId, true), new(OneByOneId, false)])),
            AllSteps(),
            new Container([.. steps.Steps.Select((step, index) => OneStep(step, index + 1))]) { Id = OneByOneId },
        ])
    {
        Id = _id,
        IsVisible = isVisible,
        Spacing = Spacing.Medium,
    };

    /// <summary>A button cannot be drawn as pressed, so words say whose steps these are.</summary>
    private IEnumerable<CardElement> WhichDevice() =>
        article.Devices.Count > 1 ? [new TextBlock(words.StepsOn(steps.Device)) { Weight = TextWeight.Bolder }] : [];

    private Container AllSteps() => new(
        [
            .. steps.Steps.SelectMany((step, index) => InWords(step, words.NumberedStep(index + 1, step.Text))),
            new ActionSet(
                [new ToggleVisibilityAction(words.OneStepAtATime, [new(AllId, false), new(OneByOneId, true)]), .. Ends()]),
        ])
    {
        Id = AllId,
        IsVisible = false,
    };

    /// <summary>How it went stands in a row of its own: four buttons in one would not fit a phone.</summary>
    private Container OneStep(Step step, int number) => new(
        [
            new TextBlock(words.StepOf(number, _count)) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
            .. InWords(step, step.Text),
            .. number == _count && others is null ? (CardElement[])[new ActionSet([.. Ends()])] : [],
            new ActionSet([.. Moves(number)]),
        ])
    {
        Id = IdOfStep(number),
        IsVisible = number == 1,
        Style = ContainerStyle.Emphasis,
    };

    private IEnumerable<AdaptiveAction> Moves(int number)
    {
        if (number > 1)
            yield return new ToggleVisibilityAction(words.Back, Move(number, number - 1));
        if (number < _count)
            yield return new ToggleVisibilityAction(words.Next, Move(number, number + 1));
        yield return new ExecuteAction(words.StuckHere, others?.StuckVerb ?? WalkthroughVerbs.Stuck, ActionData.Of(
            (others?.Key ?? "card", new Slot(others?.Key ?? WalkthroughCard.QuestionSlot)), ("article", article.Id), ("device", steps.Device.ToString()), ("step", number)));
    }

    private IEnumerable<ExecuteAction> Ends() => others is not null ? [] :
    [
        End(words.ThatWorked, WalkthroughVerbs.Worked) with { Style = ActionStyle.Positive },
        End(words.NotSorted, WalkthroughVerbs.NotSorted),
    ];

    private ExecuteAction End(string title, string verb) => new(title, verb, ActionData.Of(
        ("card", new Slot(WalkthroughCard.QuestionSlot)), ("article", article.Id), ("device", steps.Device.ToString())));

    private ImmutableArray<ToggleTarget> Move(int from, int to) => [new(IdOfStep(from), false), new(IdOfStep(to), true)];

    private string IdOfStep(int number) => string.Create(CultureInfo.InvariantCulture, $"{_id}{number}");

    private IEnumerable<CardElement> InWords(Step step, string text)
    {
        yield return new TextBlock(text) { Spacing = Spacing.Small };
        if (step.Picture is { } picture && addressOf(picture) is { } address)
            yield return new Image(address, picture.AltText);
    }
}
