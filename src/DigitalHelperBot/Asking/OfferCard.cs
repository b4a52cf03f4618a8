using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Asking;

/// <summary>"Is it one of these?" Each article with what it is good for, and a way to say none.</summary>
internal static class OfferCard
{
    private const string Question = "card";
    private const string Notice = "notice";

    public static CardTemplate Draw(int articles, Words words, string version) => CardTemplate.Create(
        new AdaptiveCard
        {
            Version = version,
            FallbackText = words.OfferTitle,
            Body =
            [
                new TextBlock(words.OfferTitle) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
                new TextBlock(words.OfferHow) { Spacing = Spacing.Small },
                .. Enumerable.Range(0, articles).SelectMany(One),
                new ActionSet(new ExecuteAction(words.NoneOfThese, AskingVerbs.None, ActionData.Of(("card", new Slot(Question))))) { Separator = true, Spacing = Spacing.Medium },
                new OptionalElement(new Slot(Notice), KeptNotice.Of(words)),
            ],
        },
        [Question, .. Enumerable.Range(0, articles).SelectMany(i => (string[])[$"title{i}", $"benefit{i}", $"id{i}"]), Notice]);

    /// <summary>The slots between the question's and the notice's.</summary>
    public static IEnumerable<SlotValue> Values(Article[] articles) => articles.SelectMany(a => (SlotValue[])[a.Title.Text, a.Benefit.Text, a.Id]);

    private static IEnumerable<CardElement> One(int i) =>
    [
        new ActionSet(new ExecuteAction(new Slot($"title{i}"), AskingVerbs.Choose, ActionData.Of(("card", new Slot(Question)), ("article", new Slot($"id{i}"))))) { Spacing = Spacing.Medium },
        new TextBlock(new Slot($"benefit{i}")) { IsSubtle = true, Spacing = Spacing.None },
    ];
}
