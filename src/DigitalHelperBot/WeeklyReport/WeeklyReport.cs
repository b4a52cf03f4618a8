using System.Text.Json;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.WeeklyReport.Sections;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>Makes the report of a week, keeps it, and gives it out with people's words as they are now.</summary>
public sealed partial class WeeklyReport
{
    private readonly HelperDatabase _database;
    private readonly Weeks _weeks;
    private readonly PeoplesWords _words;
    private readonly IReadOnlyList<Section> _sections;
    private readonly TimeProvider _time;
    private readonly ILogger<WeeklyReport> _log;

    internal WeeklyReport(HelperDatabase database, Weeks weeks, PeoplesWords words, IEnumerable<Section> sections, TimeProvider time, ILogger<WeeklyReport> log) =>
        (_database, _weeks, _words, _sections, _time, _log) = (database, weeks, words, [.. sections], time, log);

    /// <summary>The week's report. The first time it is made, which freezes the week's figures; after that it is the one that was made.</summary>
    /// <exception cref="InvalidOperationException">The week is not over.</exception>
    public async Task<Report> BuildAsync(IsoWeek week, CancellationToken cancellationToken) =>
        await _words.FillAsync(await BuildWithoutWordsAsync(week, cancellationToken), cancellationToken);

    /// <summary>The same with nobody's words looked up, for whoever shows none.</summary>
    /// <exception cref="InvalidOperationException">The week is not over.</exception>
    internal async Task<Report> BuildWithoutWordsAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        if (_time.GetUtcNow() < week.End)
            throw new InvalidOperationException(Words.For(null).NotOver(week));
        var report = await FindAsync(week, cancellationToken);
        if (report is not { IsWhole: true })
        {
            await _weeks.FreezeAsync(week, cancellationToken);
            report = await KeepAsync(await MakeAsync(week, report, cancellationToken), cancellationToken);
        }

        return report;
    }

    /// <summary>Every report that was made, newest first, without its figures.</summary>
    public async Task<IReadOnlyList<KeptReport>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<KeptReport>().AsNoTracking().OrderByDescending(row => row.Week)
            .Select(row => new KeptReport { Week = row.Week, MadeAt = row.MadeAt, Figures = "", ClaimedAt = row.ClaimedAt, Late = row.Late, SentAgain = row.SentAgain }).ToListAsync(cancellationToken);
    }

    /// <summary>All sections from the frozen numbers; of a report that was made before, only those that failed.</summary>
    internal async Task<Report> MakeAsync(IsoWeek week, Report? before, CancellationToken cancellationToken)
    {
        var numbers = new Numbers(_database, week, cancellationToken);
        var parts = new List<ReportPart>();
        foreach (var section in _sections)
        {
            var made = before?.Parts.FirstOrDefault(part => part.Name == section.Name && !part.Failed);
            parts.Add(made ?? await MakeAsync(section, numbers, cancellationToken));
        }

        return new Report(week.Value, before?.MadeAt ?? _time.GetUtcNow(), parts);
    }

    private async Task<ReportPart> MakeAsync(Section section, Numbers numbers, CancellationToken cancellationToken)
    {
        try
        {
            return await section.MakeAsync(numbers, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogPartFailed(section.Name, numbers.Week.ToString(), failure.GetType().Name);
            return new ReportPart(section.Name, section.Title) { Says = [Words.For(null).PartFailed], Failed = true };
        }
    }

    private async Task<Report?> FindAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<KeptReport>().Where(row => row.Week == week.Value).Select(row => row.Figures).FirstOrDefaultAsync(cancellationToken) is { } kept
            ? JsonSerializer.Deserialize<Report>(kept)
            : null;
    }

    /// <summary>The first one that is kept counts; a later one only fills in what had failed in it.</summary>
    private async Task<Report> KeepAsync(Report report, CancellationToken cancellationToken)
    {
        await using var db = _database.CreateDbContext();
        var (figures, madeAt) = (JsonSerializer.Serialize(report), report.MadeAt.UtcTicks);
        var isFirst = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO weekly_reports (week, made_at, figures, late, sent_again) VALUES ({report.WeekNumber}, {madeAt}, {figures}, FALSE, FALSE)
            ON CONFLICT (week) DO NOTHING
            """, cancellationToken) > 0;
        if (isFirst)
            return report;
        var kept = (await FindAsync(report.Week, cancellationToken))!;
        if (kept.IsWhole)
            return kept;
        await db.Set<KeptReport>().Where(row => row.Week == report.WeekNumber).ExecuteUpdateAsync(set => set.SetProperty(row => row.Figures, figures), cancellationToken);
        return report;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The part {Part} of the report of {Week} could not be made ({Failure}). The rest goes out; it is tried again when the report is opened.")]
    private partial void LogPartFailed(string part, string week, string failure);
}
