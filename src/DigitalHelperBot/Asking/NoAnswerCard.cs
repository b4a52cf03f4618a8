using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Asking;

/// <summary>An honest "not yet": what was asked, that IT can see it, the nearest there is, whom to ring, and room for one more detail.</summary>
internal static class NoAnswerCard
{
    private const string Question = "card";
    private const string Asked = "asked";
    private const string Ring = "ring";
    private const string Notice = "notice";

    public static CardTemplate Draw(int nearest, bool hasPhone, Words words, string version) => CardTemplate.Create(
        new AdaptiveCard
        {
            Version = version,
            FallbackText = words.NoAnswerTitle,
            Body =
            [
                new TextBlock(words.NoAnswerTitle) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
                new RichTextBlock(new TextRun(words.YouAsked) { IsSubtle = true }, new TextRun(new Slot(Asked)) { Italic = true }),
                new TextBlock(words.NoAnswerThanks),
                .. hasPhone ? (CardElement[])[new TextBlock(new Slot(Ring))] : [],
                .. Nearest(nearest, words),
                new TextInput("detail", words.DetailLabel) { IsMultiline = true, MaxLength = 500, Placeholder = words.DetailHint, Separator = true, Spacing = Spacing.Medium },
                new ActionSet(
                    new ExecuteAction(words.DetailSend, AskingVerbs.Detail, ActionData.Of(("card", new Slot(Question)))),
                    new ExecuteAction(words.DontTell, AskingVerbs.DontTell, ActionData.Of(("card", new Slot(Question)))) { SendsInputs = false }),
                new OptionalElement(new Slot(Notice), KeptNotice.Of(words)),
            ],
        },
        [Question, Asked, .. hasPhone ? (string[])[Ring] : [], .. Enumerable.Range(0, nearest).SelectMany(i => (string[])[$"title{i}", $"id{i}"]), Notice]);

    public static IEnumerable<SlotValue> Values(Article[] nearest) => nearest.SelectMany(a => (SlotValue[])[a.Title.Text, a.Id]);

    private static IEnumerable<CardElement> Nearest(int count, Words words)
    {
        if (count == 0)
            yield break;
        yield return new TextBlock(words.Nearest) { Spacing = Spacing.Medium };
        for (var i = 0; i < count; i++)
            yield return new ActionSet(new ExecuteAction(new Slot($"title{i}"), AskingVerbs.Choose, ActionData.Of(("card", new Slot(Question)), ("article", new Slot($"id{i}")))) { SendsInputs = false }) { Spacing = Spacing.Small };
    }
}
