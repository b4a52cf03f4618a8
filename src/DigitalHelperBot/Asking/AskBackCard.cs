using System.Globalization;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Asking;

/// <summary>"What is it about?", with the likeliest categories.</summary>
internal static class AskBackCard
{
    public static CardTemplate Draw(long question, IEnumerable<Category> categories, bool notice, Words words, string version)
    {
        var key = question.ToString(CultureInfo.InvariantCulture);
        IEnumerable<CardElement> told = notice ? [KeptNotice.Of(words)] : [];
        return CardTemplate.Create(new AdaptiveCard
        {
            Version = version,
            FallbackText = words.AskBackTitle,
            Body =
            [
                new TextBlock(words.AskBackTitle) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
                new TextBlock(words.AskBackHow) { Spacing = Spacing.Small },
                .. categories.Select(c => new ActionSet(new ExecuteAction(c.Name, AskingVerbs.Topics, ActionData.Of(("card", key), ("category", c.Id)))) { Spacing = Spacing.Small }),
                new ActionSet(new ExecuteAction(words.SomethingElse, AskingVerbs.SomethingElse, ActionData.Of(("card", key)))) { Spacing = Spacing.Small },
                .. told,
            ],
        });
    }
}
