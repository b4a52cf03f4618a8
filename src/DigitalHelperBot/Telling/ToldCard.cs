using System.Collections.Immutable;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Telling;

/// <summary>The parts of a telling: why it comes, and how it went.</summary>
internal static class ToldCard
{
    public const string TellingSlot = "telling";
    private const string QuestionSlot = "card";
    private const string WordsSlot = "words";
    private const string WhenSlot = "when";
    private const string SignpostSlot = "signpost";

    /// <summary>Around an article's steps.</summary>
    /// <param name="asked">What the person asked, and <paramref name="when"/> and what now.</param>
    public static WalkthroughSurroundings Around(Words words, string telling, UserText asked, string when) => new(
        [Asked(words.YouAskedAbout)], [.. HowItWent(words)], [TellingSlot, WordsSlot, WhenSlot], [telling, asked, when],
        new StepButtons(TellingSlot, TellingVerbs.StillStuck, TellingVerbs.Steps), $"{words.YouAskedAbout}\"{asked.Value}\"{when}");

    /// <summary>In a thread the steps keep their own buttons, which are the asker's.</summary>
    /// <param name="question">The key of those buttons.</param>
    public static WalkthroughSurroundings AroundInThread(Words words, string question, UserText asked, string when) => new(
        [Asked(words.SomebodyAskedAbout)], [], [QuestionSlot, WordsSlot, WhenSlot], [question, asked, when], null, $"{words.SomebodyAskedAbout}\"{asked.Value}\"{when}");

    /// <summary>Values: the telling, the words, when and what now, the signpost.</summary>
    public static CardTemplate Signpost(Words words, string version) => CardTemplate.Create(
        new AdaptiveCard { Version = version, FallbackText = words.Summary, Body = [Asked(words.YouAskedAbout), WhereToTurn, .. HowItWent(words)] },
        TellingSlot, WordsSlot, WhenSlot, SignpostSlot);

    /// <summary>Values: the words, when and what now, the signpost.</summary>
    public static CardTemplate SignpostInThread(Words words, string version) => CardTemplate.Create(
        new AdaptiveCard { Version = version, FallbackText = words.Summary, Body = [Asked(words.SomebodyAskedAbout), WhereToTurn] },
        WordsSlot, WhenSlot, SignpostSlot);

    public static CardTemplate End(TellingResult result, Words words, string? ring, string version)
    {
        var sorted = result == TellingResult.Sorted;
        var title = sorted ? words.SortedTitle : words.StillStuckTitle;
        return CardTemplate.Create(new AdaptiveCard
        {
            Version = version,
            FallbackText = title,
            Body =
            [
                new TextBlock(title) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true },
                new TextBlock(sorted ? words.SortedText : words.StillStuckText),
                .. sorted || ring is null ? (CardElement[])[] : [new TextBlock(ring)],
            ],
        });
    }

    /// <summary>IT typed it, so nothing in it is read as Markdown.</summary>
    private static RichTextBlock WhereToTurn => new(new TextRun(new Slot(SignpostSlot)) { Weight = TextWeight.Bolder });

    private static RichTextBlock Asked(string lead) =>
        new(new TextRun(lead), new TextRun(new Slot(WordsSlot)) { Italic = true }, new TextRun(new Slot(WhenSlot)));

    private static ImmutableArray<CardElement> HowItWent(Words words) =>
    [
        new TextBlock(words.HowDidItGo) { Separator = true, Spacing = Spacing.Medium, Weight = TextWeight.Bolder },
        new ActionSet(
            new ExecuteAction(words.Sorted, TellingVerbs.Sorted, Pressed) { Style = ActionStyle.Positive },
            new ExecuteAction(words.StillStuck, TellingVerbs.StillStuck, Pressed)),
        new TextBlock(words.HowToStop) { IsSubtle = true, Size = TextSize.Small },
    ];

    private static ActionData Pressed => ActionData.Of((TellingSlot, new Slot(TellingSlot)));
}
