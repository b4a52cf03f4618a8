namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>What people looked for here and another team looks after: worth telling that team how many.</summary>
internal sealed class SignpostedElsewhere() : Section("signpostedElsewhere", Words.For(null).Signposted)
{
    private const int Most = 10;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var (from, until) = (numbers.Week.Start, numbers.Week.End);
        var all = new List<(UnmetNeeds.Need Need, int People)>();
        foreach (var need in await numbers.SignpostedAsync())
        {
            var people = await numbers.PeopleOfNeedAsync(need.Id);
            if (people > 0 || (need.AnsweredAt >= from && need.AnsweredAt < until))
                all.Add((need, people));
        }

        var top = all.OrderByDescending(one => one.People).ThenBy(one => one.Need.Id).Take(Most).ToList();
        var evidence = new List<string>();
        foreach (var (need, _) in top)
        {
            evidence.Add(Evidence.Of("needs", need, "Signpost"));
            evidence.AddRange((await numbers.OfNeedAsync(need.Id)).Where(row => row.Week == numbers.Week.Value).Select(row => Evidence.Of("week_needs", row)));
        }

        return Part(top.Count == 0 ? words.NoneSignposted : words.SignpostedSays) with
        {
            Columns = [new(words.Need), new(words.WhereTo), new(words.People, ColumnKind.Number)],
            Rows = [.. top.Select(one => (IReadOnlyList<ReportCell>)[ReportCell.OfNeed(one.Need.Id), ReportCell.Of(one.Need.Signpost), ReportCell.Of(one.People)])],
            Evidence = evidence,
        };
    }
}
