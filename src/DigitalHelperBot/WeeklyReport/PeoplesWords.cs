using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>Puts needs' names and what people typed into a report when it is shown, so that words which were forgotten or grew too old are in no report either.</summary>
internal sealed class PeoplesWords(IDbContextFactory<HelperDb> database)
{
    private const int MostWordings = 3;

    /// <summary>So many of the newest signals are looked at.</summary>
    private const int MostSignals = 400;

    public async Task<Report> FillAsync(Report report, CancellationToken cancellationToken)
    {
        var cells = report.Parts.SelectMany(part => part.Rows).SelectMany(row => row).ToList();
        var named = cells.Where(cell => cell.Need is not null).Select(cell => cell.Need!.Value).ToHashSet();
        if (named.Count == 0)
            return report;
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var titles = await db.Set<Need>().Where(need => named.Contains(need.Id)).ToDictionaryAsync(need => need.Id, need => need.Title, cancellationToken);
        var asked = cells.Where(cell => cell.WithWordings).Select(cell => cell.Need!.Value).ToHashSet();
        var wordings = asked.Count == 0 ? [] : await WordingsAsync(db, asked, report, titles, cancellationToken);
        return report with { Parts = [.. report.Parts.Select(part => part with { Rows = [.. part.Rows.Select(row => (IReadOnlyList<ReportCell>)[.. row.Select(cell => Fill(cell, titles, wordings))])] })] };
    }

    private static ReportCell Fill(ReportCell cell, Dictionary<long, string> titles, Dictionary<long, IReadOnlyList<string>> wordings) => cell.Need is not { } need
        ? cell
        : cell with
        {
            Text = titles.GetValueOrDefault(need) is { Length: > 0 } title ? title : Words.For(null).NeedGone,
            Wordings = cell.WithWordings ? wordings.GetValueOrDefault(need, []) : [],
        };

    private static async Task<Dictionary<long, IReadOnlyList<string>>> WordingsAsync(HelperDb db, HashSet<long> needs, Report report, Dictionary<long, string> titles, CancellationToken cancellationToken)
    {
        var into = await db.Set<Need>().Where(need => need.MergedInto != null).Select(need => new { need.Id, Into = need.MergedInto!.Value }).ToDictionaryAsync(need => need.Id, need => need.Into, cancellationToken);
        long RootOf(long need)
        {
            while (into.TryGetValue(need, out var parent))
                need = parent;
            return need;
        }

        var families = into.Keys.Where(need => needs.Contains(RootOf(need))).Concat(needs).ToLookup(RootOf);
        var until = report.Week.End.ToUniversalTime();
        var found = new Dictionary<long, IReadOnlyList<string>>();
        foreach (var family in families)
        {
            var members = family.ToArray();
            var texts = await db.Set<Signal>().Where(signal => signal.NeedId != null && members.Contains(signal.NeedId.Value) && signal.Text != "" && signal.At < until)
                .OrderByDescending(signal => signal.Id).Select(signal => signal.Text).Take(MostSignals).ToListAsync(cancellationToken);
            found[family.Key] =
            [
                .. texts.GroupBy(text => text.Trim(), StringComparer.OrdinalIgnoreCase).Where(same => !same.Key.Equals(titles.GetValueOrDefault(family.Key), StringComparison.OrdinalIgnoreCase))
                    .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Take(MostWordings).Select(same => same.First()),
            ];
        }

        return found;
    }
}
