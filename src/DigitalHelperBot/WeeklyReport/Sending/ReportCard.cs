using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.WeeklyReport.Sending;

/// <summary>The report as a card: what to decide in full, the rest in a line or two, and the page for all of it.</summary>
internal static class ReportCard
{
    private const string Version = "1.5";
    private const int MostBars = 5;
    private const int LongestText = 160;

    /// <summary>How many rows of each part: fewer where the card would be too large for Teams.</summary>
    private static readonly int[] Rows = [5, 3, 1, 0];

    public static CardTemplate Draw(Report report, bool late, bool sentAgain, Uri? page)
    {
        foreach (var rows in Rows)
        {
            try
            {
                return Draw(report, late, sentAgain, page, rows);
            }
            catch (CardTooLargeException) when (rows > 0)
            {
            }
        }

        throw new InvalidOperationException("Without rows the card always fits.");
    }

    private static CardTemplate Draw(Report report, bool late, bool sentAgain, Uri? page, int rows)
    {
        var words = Words.For(null);
        return CardTemplate.Create(new AdaptiveCard
        {
            Version = Version,
            Language = "en-GB",
            FallbackText = words.Title(report.Week),
            FullWidth = true,
            Body =
            [
                new TextBlock(words.Title(report.Week)) { Size = TextSize.Large, Weight = TextWeight.Bolder, IsHeading = true },
                new TextBlock(words.Days(report.Week)) { IsSubtle = true, Spacing = Spacing.None },
                .. late ? (CardElement[])[new TextBlock(words.Late) { Color = TextColor.Warning }] : [],
                .. sentAgain ? (CardElement[])[new TextBlock(words.SentAgain) { Color = TextColor.Warning }] : [],
                .. report.Parts.SelectMany(part => Part(part, rows, words)),
                new TextBlock(words.MadeAt(report.MadeAt)) { IsSubtle = true, Size = TextSize.Small, Separator = true },
                .. page is null ? (CardElement[])[] : [new ActionSet(new OpenUrlAction(words.OpenPage, page))],
            ],
        });
    }

    private static IEnumerable<CardElement> Part(ReportPart part, int rows, Words words)
    {
        yield return new TextBlock(part.Title) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Separator = true, Spacing = Spacing.Medium, IsHeading = true };
        foreach (var line in part.Says)
            yield return new TextBlock(line) { Color = part.Failed ? TextColor.Warning : TextColor.Default };
        var change = part.Columns.ToList().FindIndex(column => column.Kind == ColumnKind.Change);
        // People's own words are in no chart.
        if (rows > 0 && change >= 0 && part is { Charted: { } charted, Rows.Count: > 1 } && part.Rows.All(row => row[0].Need is null))
            yield return new BarChart(part.Title, [.. part.Rows.Take(MostBars).Select(row => new Bar(row[0].Text ?? "", (int)row[charted].Number!))]) { Fallback = AsTable(part, [0, charted, change]) };
        else
            foreach (var row in part.Rows.Take(rows))
                yield return Row(part, row);
        if (part.Rows.Count > rows)
            yield return new TextBlock(words.More(part.Rows.Count - rows)) { IsSubtle = true, Size = TextSize.Small };
    }

    /// <summary>The label and the number, for programs that draw no chart; as lines for those that draw no table.</summary>
    private static Table AsTable(ReportPart part, int[] shown) => new(
        [.. shown.Select((_, index) => index == 0 ? 2 : 1)],
        [
            new TableRow([.. shown.Select(column => new TableCell(new TextBlock(part.Columns[column].Title) { Weight = TextWeight.Bolder }))]),
            .. part.Rows.Take(MostBars).Select(row => new TableRow([.. shown.Select(column => new TableCell(new RichTextBlock(Run(row[column], part.Columns[column].Kind))))])),
        ])
    {
        Fallback = new Container([.. part.Rows.Take(MostBars).Select(row => Row(part, row))]),
    };

    private static RichTextBlock Row(ReportPart part, IReadOnlyList<ReportCell> row) => new(
    [
        Run(row[0], part.Columns[0].Kind) with { Weight = TextWeight.Bolder },
        .. part.Columns.Zip(row).Skip(1).Where(one => one.First.Kind != ColumnKind.Trend && ReportText.Cell(one.Second, one.First.Kind).Length > 0)
            .SelectMany(one => (IEnumerable<TextRun>)[new TextRun($" · {one.First.Title}: ") { IsSubtle = true }, Run(one.Second, one.First.Kind)]),
        .. row.SelectMany(cell => cell.Wordings).SelectMany(wording => (IEnumerable<TextRun>)[new TextRun(" · "), new TextRun(new UserText($"“{Cut(wording)}”")) { Italic = true }]),
    ]) { Spacing = Spacing.Small };

    private static TextRun Run(ReportCell cell, ColumnKind kind) => new(new UserText(ReportText.Cell(cell, kind) is { Length: > 0 } text ? Cut(text) : "–"));

    private static string Cut(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText).TrimEnd(), "…");
}
