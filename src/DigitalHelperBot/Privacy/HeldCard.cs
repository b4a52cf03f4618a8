using System.Globalization;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Privacy;

/// <summary>One page of what is held about a person: a heading a table, a paragraph a row, and a way on while there is more.</summary>
internal static class HeldCard
{
    public static CardTemplate Draw(HeldContent content, Words words, string version)
    {
        var shown = content.Parts.Sum(p => p.Rows.Count);
        var next = content.Skipped + shown;
        var buttons = new List<AdaptiveAction>();
        if (next < content.Total)
            buttons.Add(new ExecuteAction(words.ShowMore, PrivacyVerbs.ShowMore, ActionData.Of(("skip", next))));
        if (content.Skipped > 0)
            buttons.Add(new ExecuteAction(words.BackToStart, PrivacyVerbs.ShowMore, ActionData.Of(("skip", 0))));

        return CardTemplate.Create(new AdaptiveCard
        {
            Version = version,
            FallbackText = words.HeldTitle,
            Body =
            [
                PrivacyCards.Heading(words.HeldTitle),
                .. content.Total == 0
                    ? (CardElement[])[new TextBlock(words.HeldNothing)]
                    : content.Skipped == 0
                        ? [new TextBlock(words.HeldHow)]
                        : [],
                .. content.Parts.SelectMany(p => Part(p, words)),
                .. shown > 0 && (next < content.Total || content.Skipped > 0)
                    ? (CardElement[])[new TextBlock(words.HeldPage(content.Skipped + 1, next, content.Total)) { IsSubtle = true, Size = TextSize.Small, Separator = true }]
                    : [],
                .. buttons.Count > 0 ? (CardElement[])[new ActionSet([.. buttons])] : [],
            ],
        });
    }

    private static IEnumerable<CardElement> Part(HeldPart part, Words words)
    {
        yield return new TextBlock(words.HeldTable(part.Table, part.Total)) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true };
        foreach (var row in part.Rows)
            yield return new RichTextBlock([.. row.SelectMany((value, i) => Value(part.Table, value, i == 0, words))]) { Spacing = Spacing.Small };
    }

    /// <summary>What is stored goes only where no Markdown is read.</summary>
    private static IEnumerable<TextRun> Value(string table, HeldValue value, bool first, Words words)
    {
        yield return new TextRun((first ? "" : " · ") + words.HeldColumn(table, value.Column) + ": ") { IsSubtle = true };
        yield return new TextRun(new UserText(value.As switch
        {
            ShownAs.Moment => LondonTime.Moment(new DateTimeOffset(long.Parse(value.Value, CultureInfo.InvariantCulture), TimeSpan.Zero)),
            ShownAs.Choice => words.HeldChoice(table, value.Column, int.Parse(value.Value, CultureInfo.InvariantCulture)),
            ShownAs.Marks => Marks(table, value, words),
            ShownAs.YesOrNo => value.Value == "0" ? words.No : words.Yes,
            _ => value.Value,
        }));
    }

    private static string Marks(string table, HeldValue value, Words words)
    {
        var marks = int.Parse(value.Value, CultureInfo.InvariantCulture);
        return string.Join(", ", Enumerable.Range(0, 31).Where(bit => (marks >> bit & 1) == 1).Select(bit => words.HeldChoice(table, value.Column, bit)));
    }
}
