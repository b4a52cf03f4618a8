using System.Globalization;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>What takes the walkthrough's place when a person says how it went.</summary>
internal static class WalkthroughEndCard
{
    public static CardTemplate Draw(WalkthroughEndContent content, Article article, IEnumerable<Article> related, string? phone, Words words, string version)
    {
        ExecuteAction Show(string title, string articleId) => new(title, WalkthroughVerbs.Steps, ActionData.Of(
            ("card", content.Question.ToString(CultureInfo.InvariantCulture)), ("article", articleId), ("device", content.Device.ToString())));

        var title = content.End switch
        {
            WalkthroughEnd.Worked => words.WorkedTitle,
            WalkthroughEnd.NotSorted => words.NotSortedTitle,
            _ => words.StuckTitle(content.Step ?? 1),
        };
        IEnumerable<CardElement> body = content.End switch
        {
            WalkthroughEnd.Worked =>
            [
                new TextBlock(words.Worked),
                .. Next(related, words, Show),
            ],
            WalkthroughEnd.NotSorted =>
            [
                new TextBlock(words.NotSortedText),
                .. Ring(phone, words),
                .. Next(related, words, Show),
                new ActionSet(Show(words.StepsAgain, article.Id)),
                .. TellIt(content, words),
            ],
            _ =>
            [
                .. StepText(content, article),
                new TextBlock(words.StuckText),
                .. Ring(phone, words),
                new ActionSet(Show(words.StepsAgain, article.Id)),
                .. TellIt(content, words),
            ],
        };
        return CardTemplate.Create(new AdaptiveCard { Version = version, FallbackText = title, Body = [Heading(title), .. body] });
    }

    private static TextBlock Heading(string text) => new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true };

    private static IEnumerable<CardElement> Ring(string? phone, Words words) => string.IsNullOrEmpty(phone) ? [] : [new TextBlock(words.RingSomeone(phone))];

    private static IEnumerable<CardElement> TellIt(WalkthroughEndContent content, Words words) =>
    [
        new TextInput("detail", words.TellItLabel) { IsMultiline = true, MaxLength = 500, Placeholder = words.TellItHint, Separator = true, Spacing = Spacing.Medium },
        new ActionSet(new ExecuteAction(words.TellIt, WalkthroughVerbs.TellIt, ActionData.Of(("card", content.Question.ToString(CultureInfo.InvariantCulture))))),
    ];

    private static IEnumerable<CardElement> StepText(WalkthroughEndContent content, Article article)
    {
        var steps = (article.Devices.FirstOrDefault(d => d.Device == content.Device) ?? article.Devices[0]).Steps;
        return content.Step is { } step && step <= steps.Count ? [new TextBlock(steps[step - 1].Text.Text) { IsSubtle = true }] : [];
    }

    private static IEnumerable<CardElement> Next(IEnumerable<Article> related, Words words, Func<string, string, ExecuteAction> show)
    {
        var sets = related.Select(a => new ActionSet(show(a.Title, a.Id)) { Spacing = Spacing.Small }).ToArray();
        return sets.Length == 0 ? [] : [new TextBlock(words.Related) { Spacing = Spacing.Medium }, .. sets];
    }
}
