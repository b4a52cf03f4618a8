using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>
/// Articles that leave people stuck, and at which step. Over four weeks, in the order of the share of those who said something that was not sorted, taken at the lower
/// end of its 95 % interval, so that one unlucky person puts no article on top (Wilson, "Probable inference", J. Am. Stat. Assoc. 22, 1927).
/// </summary>
internal sealed class ArticlesToMend(ArticleNames names) : Section("articlesToMend", Words.For(null).ArticlesToMend)
{
    private const int Most = 3;
    private const int FewestPeople = 2;
    private const double Z = 1.96;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var weeks = numbers.Weeks.TakeLast(Numbers.Compared).Select(week => week.Value).ToHashSet();
        var (articles, steps) = ((await numbers.ArticlesAsync()).Where(row => weeks.Contains(row.Week)).ToLookup(row => row.ArticleId), (await numbers.StepsAsync()).ToLookup(row => row.ArticleId));
        var top = articles.Select(rows => (Id: rows.Key, NotSorted: rows.Sum(row => row.NotSorted), Confirmed: rows.Sum(row => row.Confirmed)))
            .Where(one => one.NotSorted >= FewestPeople)
            .OrderByDescending(one => AtLeast(one.NotSorted, one.NotSorted + one.Confirmed)).ThenBy(one => one.Id, StringComparer.Ordinal).Take(Most).ToList();
        return Part(top.Count == 0 ? words.NothingToMend : words.MendSays) with
        {
            Columns = [new(words.Article), new(words.NotSorted, ColumnKind.Number), new(words.Confirmed, ColumnKind.Number), new(words.WhereStuck), new(words.PeopleStuckThere, ColumnKind.Number)],
            Rows = [.. top.Select(one => Row(one.Id, one.NotSorted, one.Confirmed, steps[one.Id], words))],
            Charted = 1,
            Evidence =
            [
                .. top.SelectMany(one => articles[one.Id].Select(row => Evidence.Of("week_articles", row)).Concat(steps[one.Id].Select(row => Evidence.Of("week_steps", row)))),
            ],
        };
    }

    private IReadOnlyList<ReportCell> Row(string id, int notSorted, int confirmed, IEnumerable<Counting.WeekStep> steps, Words words)
    {
        var worst = steps.GroupBy(row => (row.Device, row.Step)).Select(rows => (rows.Key, Stuck: rows.Sum(row => row.Stuck)))
            .OrderByDescending(one => one.Stuck).ThenBy(one => one.Key.Step).Cast<((int Device, int Step) Key, int Stuck)?>().FirstOrDefault();
        var where = worst is { } one ? words.AtStep(one.Key.Step, (Device)one.Key.Device, names.StepText(id, (Device)one.Key.Device, one.Key.Step)) : words.AtNoStep;
        return [names.Cell(id), ReportCell.Of(notSorted), ReportCell.Of(confirmed), ReportCell.Of(where), ReportCell.Of(worst?.Stuck)];
    }

    private static double AtLeast(int some, int all)
    {
        var share = (double)some / all;
        return (share + (Z * Z / (2 * all)) - (Z * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all))))) / (1 + (Z * Z / all));
    }
}
