using System.Globalization;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Asking;

/// <summary>What the bot can help with: the categories, then the needs in one of them.</summary>
internal static class TopicsCard
{
    public static CardTemplate DrawAll(TopicsContent content, IEnumerable<Category> categories, Words words, string version) => Card(
        words.TopicsTitle, words.TopicsHow,
        categories.Select(c => new ExecuteAction(c.Name, AskingVerbs.Topics, ActionData.Of(("card", Key(content)), ("category", c.Id)))),
        content.Notice, words, version);

    public static CardTemplate DrawOne(TopicsContent content, Category category, IEnumerable<Article> articles, Words words, string version) => Card(
        words.CategoryTitle(category.Name), words.TopicsHow,
        articles.Select(a => new ExecuteAction(a.Title.Text, AskingVerbs.Choose, ActionData.Of(("card", Key(content)), ("article", a.Id))))
            .Append(new ExecuteAction(words.BackToTopics, AskingVerbs.Topics, ActionData.Of(("card", Key(content))))),
        content.Notice, words, version);

    /// <summary>One button a row: more than six in one row would be put away behind a menu.</summary>
    private static CardTemplate Card(string title, string how, IEnumerable<ExecuteAction> actions, bool notice, Words words, string version)
    {
        IEnumerable<CardElement> told = notice ? [KeptNotice.Of(words)] : [];
        return CardTemplate.Create(new AdaptiveCard
        {
            Version = version,
            FallbackText = title,
            Body =
            [
                new TextBlock(title) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
                new TextBlock(how) { Spacing = Spacing.Small },
                .. actions.Select(a => new ActionSet(a) { Spacing = Spacing.Small }),
                .. told,
            ],
        });
    }

    private static string Key(TopicsContent content) => content.Question.ToString(CultureInfo.InvariantCulture);
}
