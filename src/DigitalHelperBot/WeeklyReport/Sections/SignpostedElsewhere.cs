using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>What people looked for here and another team looks after: worth telling that team how many.</summary>
internal sealed class SignpostedElsewhere(IDbContextFactory<HelperDb> database) : Section("signpostedElsewhere", Words.For(null).Signposted)
{
    private const int Most = 10;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var (week, from, until) = (numbers.Week.Value, numbers.Week.Start.ToUniversalTime(), numbers.Week.End.ToUniversalTime());
        var top = await db.Set<Need>().AsNoTracking().Where(need => need.State == NeedState.Signposted)
            .Select(need => new { Need = need, People = db.Set<WeekNeed>().Where(row => row.Week == week && row.NeedId == need.Id).Sum(row => row.People) })
            .Where(one => one.People > 0 || (one.Need.AnsweredAt >= from && one.Need.AnsweredAt < until))
            .OrderByDescending(one => one.People).ThenBy(one => one.Need.Id).Take(Most).ToListAsync(cancellationToken);
        var counted = (await numbers.OfNeedsAsync([.. top.Select(one => one.Need.Id)])).Where(row => row.Week == week).ToLookup(row => row.NeedId);
        return Part(top.Count == 0 ? words.NoneSignposted : words.SignpostedSays) with
        {
            Columns = [new(words.Need), new(words.WhereTo), new(words.People, ColumnKind.Number)],
            Rows = [.. top.Select(one => (IReadOnlyList<ReportCell>)[ReportCell.OfNeed(one.Need.Id), ReportCell.Of(one.Need.Signpost), ReportCell.Of(one.People)])],
            Evidence = [.. top.SelectMany(one => counted[one.Need.Id].Select(row => Evidence.Of("week_needs", row)).Prepend(Evidence.Of("needs", one.Need, "Signpost")))],
        };
    }
}
