using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.KnownProblems;

/// <summary>Draws this slice's content. IT typed what it says, so nothing in it is read as Markdown.</summary>
public static class ProblemCards
{
    private const string Question = "card";
    private const string Says = "says";
    private const string Notice = "notice";

    /// <param name="notice">The line on what is kept.</param>
    /// <returns>Null for content of another slice.</returns>
    public static MessageBody? Draw(ReplyContent content, string notice, string version)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Kind != ProblemContent.Kind)
            return null;
        var shown = JsonSerializer.Deserialize(content.Data, ProblemsJson.Default.ProblemContent)!;
        var words = Words.For(shown.Locale);
        return MessageBody.Of(
            CardTemplate.Create(
                new AdaptiveCard
                {
                    Version = version,
                    FallbackText = words.Title,
                    Body =
                    [
                        new TextBlock(words.Title) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
                        new RichTextBlock(new TextRun(new Slot(Says)) { Weight = TextWeight.Bolder }),
                        new TextBlock(words.NothingToDo),
                        new ActionSet(new ExecuteAction(words.SomethingElse, KnownProblemVerbs.SomethingElse, ActionData.Of((Question, new Slot(Question))))),
                        new OptionalElement(new Slot(Notice), new TextBlock(notice) { IsSubtle = true, Size = TextSize.Small, Separator = true }),
                    ],
                },
                Question, Says, Notice),
            shown.Question.ToString(CultureInfo.InvariantCulture), new UserText(shown.Says), shown.Notice);
    }

    internal static MessageBody DrawOver(string data)
    {
        var over = JsonSerializer.Deserialize(data, ProblemsJson.Default.ProblemOverContent)!;
        var words = Words.For(null);
        return MessageBody.Of($"{words.YouAsked}\n\n\u201c{over.Says}\u201d\n\n{(over.WasStopped ? words.IsOver : words.ShouldBeOver)}");
    }
}
