using System.Globalization;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Asking;

/// <summary>A person's open questions, the newest first: their words, when, and how far it is; the steps where there are some now.</summary>
internal static class MyQuestionsCard
{
    public static CardTemplate Draw(MyQuestionsContent content, IReadOnlyDictionary<string, Article> articles, Words words, string version) => CardTemplate.Create(new AdaptiveCard
    {
        Version = version,
        FallbackText = words.MyQuestionsTitle,
        Body =
        [
            new TextBlock(words.MyQuestionsTitle) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
            .. content.Questions.Count == 0 ? (CardElement[])[new TextBlock(words.NoOpenQuestions)] : [],
            .. content.Questions.SelectMany(q => One(q, articles, words)),
            .. content.Older > 0 ? (CardElement[])[new TextBlock(words.OlderQuestions(content.Older)) { IsSubtle = true, Separator = true }] : [],
        ],
    });

    private static IEnumerable<CardElement> One(MyQuestion question, IReadOnlyDictionary<string, Article> articles, Words words)
    {
        yield return new RichTextBlock(new TextRun(new UserText(question.Words)) { Weight = TextWeight.Bolder }) { Separator = true, Spacing = Spacing.Medium };
        var article = question.Article is { } id ? articles.GetValueOrDefault(id) : null;
        yield return new RichTextBlock(
            new TextRun(words.YouAskedOn(question.Day) + " "),
            question.State == NeedState.Signposted && question.Signpost is { } signpost
                ? new TextRun(new UserText(signpost))
                : new TextRun(words.StateOf(question.State, article is not null))) { Spacing = Spacing.Small };
        if (article is not null && question.State is NeedState.Answered)
        {
            yield return new ActionSet(new ExecuteAction(article.Title.Text, AskingVerbs.Choose, ActionData.Of(
                ("card", question.Question.ToString(CultureInfo.InvariantCulture)), ("article", article.Id)))) { Spacing = Spacing.Small };
        }
    }
}
