namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>What people have now that they did not have before: only where they said that it worked, with those who said nothing beside it.</summary>
internal sealed class BenefitConfirmed(ArticleNames names) : Section("benefitConfirmed", Words.For(null).BenefitConfirmed)
{
    private const int Most = 5;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var week = (await numbers.FrozenAsync())[numbers.Week.Value];
        var top = (await numbers.ArticlesAsync()).Where(row => row.Week == numbers.Week.Value && row.Confirmed > 0)
            .OrderByDescending(row => row.Confirmed).ThenBy(row => row.ArticleId, StringComparer.Ordinal).Take(Most).ToList();
        return Part(words.BenefitSays(week.Confirmed, week.Unknown)) with
        {
            Columns = [new(words.Article), new(words.Benefit), new(words.Confirmed, ColumnKind.Number)],
            Rows = [.. top.Select(row => (IReadOnlyList<ReportCell>)[names.Cell(row.ArticleId), ReportCell.Of(names.Benefit(row.ArticleId)), ReportCell.Of(row.Confirmed)])],
            Evidence = [.. top.Select(row => Evidence.Of("week_articles", row)).Prepend(Evidence.Of("weeks", week))],
        };
    }
}
