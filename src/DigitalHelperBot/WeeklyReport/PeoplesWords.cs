using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>Puts needs' names and what people typed into reports when they are shown, so that words which were forgotten or grew too old are in no report either.</summary>
internal sealed class PeoplesWords(IDbContextFactory<HelperDb> database)
{
    private const int MostWordings = 3;

    /// <param name="reports">Of weeks in a row, oldest first.</param>
    public async Task<IReadOnlyList<Report>> FillAsync(IReadOnlyList<Report> reports, CancellationToken cancellationToken)
    {
        var named = reports.SelectMany(Cells).Select(cell => cell.Need).OfType<long>().ToHashSet();
        if (named.Count == 0)
            return reports;
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var titles = await db.Set<Need>().Where(need => named.Contains(need.Id)).ToDictionaryAsync(need => need.Id, need => need.Title, cancellationToken);
        var heard = await HeardAsync(db, reports, cancellationToken);
        return [.. reports.Select(report => Fill(report, titles, heard))];
    }

    private static Report Fill(Report report, Dictionary<long, string> titles, ILookup<long, Heard> heard) =>
        report with { Parts = [.. report.Parts.Select(part => part with { Rows = [.. part.Rows.Select(row => (IReadOnlyList<ReportCell>)[.. row.Select(cell => Fill(cell, report.Week, titles, heard))])] })] };

    private static ReportCell Fill(ReportCell cell, IsoWeek week, Dictionary<long, string> titles, ILookup<long, Heard> heard) => cell.Need is not { } need
        ? cell
        : cell with
        {
            Text = titles.GetValueOrDefault(need) is { Length: > 0 } title ? title : Words.For(null).NeedGone,
            Wordings = cell.WithWordings ? Wordings(heard[need], week, titles.GetValueOrDefault(need)) : [],
        };

    /// <summary>What was said most often, in the weeks that the need's people are counted over.</summary>
    private static List<string> Wordings(IEnumerable<Heard> heard, IsoWeek week, string? title)
    {
        var (from, until) = (SaidFrom(week), week.End);
        return [.. heard.Where(one => one.At >= from && one.At < until).GroupBy(one => one.Text.Trim(), StringComparer.OrdinalIgnoreCase).Where(same => !same.Key.Equals(title, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Take(MostWordings).Select(same => same.First().Text)];
    }

    /// <summary>By need, with what is part of it now; the newest first.</summary>
    private static async Task<ILookup<long, Heard>> HeardAsync(HelperDb db, IReadOnlyList<Report> reports, CancellationToken cancellationToken)
    {
        var asked = reports.SelectMany(Cells).Where(cell => cell.WithWordings).Select(cell => cell.Need).OfType<long>().ToHashSet();
        if (asked.Count == 0)
            return Array.Empty<Heard>().ToLookup(one => one.Need);
        var merged = await NeedFamilies.ReadMergedAsync(db, cancellationToken);
        long[] members = [.. asked, .. merged.Where(one => asked.Contains(one.Value)).Select(one => one.Key)];
        var (from, until) = (SaidFrom(reports[0].Week).ToUniversalTime(), reports[^1].Week.End.ToUniversalTime());
        var heard = await db.Set<Signal>().Where(signal => signal.NeedId != null && members.Contains(signal.NeedId.Value) && signal.At >= from && signal.At < until && signal.Text != "")
            .OrderByDescending(signal => signal.Id).Select(signal => new Heard(signal.NeedId!.Value, signal.At, signal.Text)).ToListAsync(cancellationToken);
        return heard.ToLookup(one => merged.GetValueOrDefault(one.Need, one.Need));
    }

    private static DateTimeOffset SaidFrom(IsoWeek week) => week.After(-Numbers.Compared).Start;

    private static IEnumerable<ReportCell> Cells(Report report) => report.Parts.SelectMany(part => part.Rows).SelectMany(row => row);

    private sealed record Heard(long Need, DateTimeOffset At, string Text);
}
