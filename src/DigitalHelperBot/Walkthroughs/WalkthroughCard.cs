using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>The card that takes a person through an article. All steps travel in it and move on the device, so that there is nothing to wait for.</summary>
/// <param name="around">What stands around the steps when nobody has just asked; null for an ordinary answer.</param>
internal sealed class WalkthroughCard(Article article, Device first, Words words, string version, Func<Picture, Uri?> addressOf, WalkthroughSurroundings? around = null)
{
    public const string QuestionSlot = "card";
    public const string NoticeSlot = "notice";
    private static readonly string LongestKey = long.MaxValue.ToString(CultureInfo.InvariantCulture);

    private readonly ImmutableArray<DeviceSteps> _devices = [.. article.Devices.OrderBy(d => d.Device == first ? 0 : 1)];

    /// <summary>With every device's steps; or, when that is too much for one card, with the first device's, the others a press away; or these without their pictures, since the words must do without them anyway.</summary>
    /// <exception cref="CardTooLargeException">One device's steps are too much for a card.</exception>
    public CardTemplate Draw(string notice)
    {
        var line = new OptionalElement(new Slot(NoticeSlot), new TextBlock(notice) { IsSubtle = true, Size = TextSize.Small, Separator = true });
        return Draw(line, [QuestionSlot, NoticeSlot], [LongestKey, true]);
    }

    /// <summary>With its surroundings, and no line on what is kept.</summary>
    /// <exception cref="CardTooLargeException">One device's steps are too much for a card.</exception>
    public CardTemplate Draw() => Draw(null, [.. around!.Slots], [.. around.Values]);

    /// <summary>For an article that no card holds.</summary>
    public string DrawInWords() => InPlainText(_devices[0]);

    private CardTemplate Draw(CardElement? notice, string[] slots, SlotValue[] longest) =>
        TryFitting(Card(_devices, notice, addressOf), slots, longest)
        ?? TryFitting(Card(_devices[..1], notice, addressOf), slots, longest)
        ?? Fitting(Card(_devices[..1], notice, _ => null), slots, longest);

    private static CardTemplate? TryFitting(AdaptiveCard card, string[] slots, SlotValue[] longest)
    {
        try
        {
            return Fitting(card, slots, longest);
        }
        catch (CardTooLargeException)
        {
            return null;
        }
    }

    /// <summary>Fits whatever is in its slots: the question's key stands in every button that calls the server.</summary>
    private static CardTemplate Fitting(AdaptiveCard card, string[] slots, SlotValue[] longest)
    {
        var template = CardTemplate.Create(card, slots);
        template.Write(new ArrayBufferWriter<byte>(CardJson.SizeLimit), longest);
        return template;
    }

    private AdaptiveCard Card(ImmutableArray<DeviceSteps> shown, CardElement? notice, Func<Picture, Uri?> pictures) => new()
    {
        Version = version,
        Language = article.Language,
        FullWidth = true,
        FallbackText = InPlainText(shown[0]),
        Body =
        [
            .. around?.Before ?? [],
            new TextBlock(article.Title.Text) { Size = TextSize.Large, Weight = TextWeight.Bolder, IsHeading = true },
            .. RingFirst(),
            new TextBlock(article.Benefit.Text) { Spacing = Spacing.Small },
            .. DeviceChoice(shown),
            .. shown.Select((steps, index) => new StepsOnOneDevice(article, steps, words, pictures, around?.Buttons).Draw(isVisible: index == 0)),
            .. Notes(words.KeepItSafe, article.Safety),
            .. Notes(words.IfItDoesNotWork, article.IfItDoesNotWork),
            .. around?.After ?? [],
            .. notice is null ? (CardElement[])[] : [notice],
        ],
    };

    private IEnumerable<CardElement> RingFirst() => article.RingFirst is { } ring && ring.Text.Length > 0
        ? [new Container(new TextBlock(words.DoThisFirst) { Weight = TextWeight.Bolder }, new TextBlock(ring.Text)) { Style = ContainerStyle.Attention }]
        : [];

    /// <summary>On the device when every device's steps are here; else each other device is fetched.</summary>
    private IEnumerable<CardElement> DeviceChoice(ImmutableArray<DeviceSteps> shown)
    {
        if (_devices.Length < 2)
            yield break;
        yield return new TextBlock(words.WhichDevice) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        yield return new ActionSet([.. _devices.Select(d => Choose(d.Device, shown))]);
    }

    private AdaptiveAction Choose(Device device, ImmutableArray<DeviceSteps> shown) => shown.Length == _devices.Length
        ? new ToggleVisibilityAction(words.DeviceName(device), [.. _devices.Select(d => new ToggleTarget(StepsOnOneDevice.IdOf(d.Device), d.Device == device))])
        : new ExecuteAction(words.DeviceName(device), around?.Buttons?.StepsVerb ?? WalkthroughVerbs.Steps, ActionData.Of(
            (around?.Buttons?.Key ?? "card", new Slot(around?.Buttons?.Key ?? QuestionSlot)), ("article", article.Id), ("device", device.ToString())));

    private static IEnumerable<CardElement> Notes(string heading, IReadOnlyList<Passage> notes)
    {
        if (notes.Count == 0)
            yield break;
        yield return new TextBlock(heading) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Spacing = Spacing.Medium, IsHeading = true };
        foreach (var note in notes)
            yield return new TextBlock(note.Text) { Spacing = Spacing.Small };
    }

    private string InPlainText(DeviceSteps steps)
    {
        var text = new StringBuilder(article.Title).Append(". ");
        if (article.RingFirst is { } ring && ring.Text.Length > 0)
            text.Append(words.DoThisFirst).Append(": ").Append(ring.Text).Append(' ');
        for (var i = 0; i < steps.Steps.Count; i++)
            text.Append(words.StepOf(i + 1, steps.Steps.Count)).Append(": ").Append(steps.Steps[i].Text.Text.Replace("**", "", StringComparison.Ordinal)).Append(' ');
        return text.ToString().TrimEnd();
    }
}
