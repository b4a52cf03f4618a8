using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Asking;

/// <summary>Hello, how to ask, what is kept, and the topics for those who would rather look round.</summary>
internal static class WelcomeCard
{
    public static CardTemplate Draw(string name, IEnumerable<Category> categories, Words words, string version) => CardTemplate.Create(new AdaptiveCard
    {
        Version = version,
        FallbackText = words.Welcome(name),
        Body =
        [
            new TextBlock(words.Welcome(name)) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
            new TextBlock(words.WelcomeHow),
            .. categories.Select(c => new ActionSet(new ExecuteAction(c.Name, AskingVerbs.Topics, ActionData.Of(("card", "0"), ("category", c.Id)))) { Spacing = Spacing.Small }),
            KeptNotice.Of(words),
        ],
    });
}
