using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.WeeklyReport.Sections;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>Makes the report of a week, keeps it, and gives it out with people's words as they are now.</summary>
public sealed partial class WeeklyReport
{
    private static readonly Statement Kept = new("SELECT figures FROM weekly_reports WHERE week >= @first AND week <= @last", "first", "last");

    /// <summary>Most cells hold one thing; writing down what they do not hold made a report three times as long.</summary>
    private static readonly JsonSerializerOptions WithoutNothing = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly NumberSources _sources;
    private readonly Weeks _weeks;
    private readonly PeoplesWords _words;
    private readonly IReadOnlyList<Section> _sections;
    private readonly TimeProvider _time;
    private readonly ILogger<WeeklyReport> _log;

    internal WeeklyReport(NumberSources sources, Weeks weeks, PeoplesWords words, IEnumerable<Section> sections, TimeProvider time, ILogger<WeeklyReport> log) =>
        (_sources, _weeks, _words, _sections, _time, _log) = (sources, weeks, words, [.. sections], time, log);

    private HelperDatabase Database => _sources.Database;

    /// <summary>The week's report. The first time it is made, which freezes the week's figures; after that it is the one that was made.</summary>
    /// <exception cref="InvalidOperationException">The week is not over.</exception>
    public async Task<Report> BuildAsync(IsoWeek week, CancellationToken cancellationToken) => (await BuildAsync(week, week, cancellationToken))[0];

    /// <summary>The same of weeks in a row, oldest first. What their reports share is read once.</summary>
    /// <exception cref="InvalidOperationException">The last week is not over.</exception>
    public async Task<IReadOnlyList<Report>> BuildAsync(IsoWeek first, IsoWeek last, CancellationToken cancellationToken) =>
        await _words.FillAsync(await BuildWithoutWordsAsync(first, last, cancellationToken), cancellationToken);

    /// <summary>The same with nobody's words looked up, for whoever shows none.</summary>
    /// <exception cref="InvalidOperationException">The week is not over.</exception>
    internal async Task<Report> BuildWithoutWordsAsync(IsoWeek week, CancellationToken cancellationToken) => (await BuildWithoutWordsAsync(week, week, cancellationToken))[0];

    /// <inheritdoc cref="BuildWithoutWordsAsync(IsoWeek, CancellationToken)"/>
    internal async Task<IReadOnlyList<Report>> BuildWithoutWordsAsync(IsoWeek first, IsoWeek last, CancellationToken cancellationToken)
    {
        if (_time.GetUtcNow() < last.End)
            throw new InvalidOperationException(Words.For(null).NotOver(last));
        var weeks = new List<IsoWeek>();
        for (var week = first; week <= last; week = week.Next)
            weeks.Add(week);
        var kept = await FindAsync(first, last, cancellationToken);
        var unmade = weeks.Where(week => kept.GetValueOrDefault(week.Value) is not { IsWhole: true }).ToList();
        if (unmade.Count > 0)
        {
            await _weeks.FreezeAsync(unmade[0], unmade[^1], cancellationToken);
            var stored = new StoredNumbers(_sources, unmade[0], unmade[^1], cancellationToken);
            var made = new List<Report>();
            foreach (var week in unmade)
                made.Add(await MakeAsync(new Numbers(stored, week), kept.GetValueOrDefault(week.Value), cancellationToken));
            foreach (var report in await KeepAsync(made, cancellationToken))
                kept[report.WeekNumber] = report;
        }

        return [.. weeks.Select(week => kept[week.Value])];
    }

    /// <summary>Every report that was made, newest first, without its figures.</summary>
    public async Task<IReadOnlyList<KeptReport>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = Database.CreateDbContext();
        return await db.Set<KeptReport>().AsNoTracking().OrderByDescending(row => row.Week)
            .Select(row => new KeptReport { Week = row.Week, MadeAt = row.MadeAt, Figures = "", ClaimedAt = row.ClaimedAt, Late = row.Late, SentAgain = row.SentAgain }).ToListAsync(cancellationToken);
    }

    /// <summary>All sections from the frozen numbers; of a report that was made before, only those that failed.</summary>
    private async Task<Report> MakeAsync(Numbers numbers, Report? before, CancellationToken cancellationToken)
    {
        var parts = new List<ReportPart>();
        foreach (var section in _sections)
        {
            var made = before?.Parts.FirstOrDefault(part => part.Name == section.Name && !part.Failed);
            parts.Add(made ?? await MakeAsync(section, numbers, cancellationToken));
        }

        return new Report(numbers.Week.Value, before?.MadeAt ?? _time.GetUtcNow(), parts);
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

    private async Task<Dictionary<int, Report>> FindAsync(IsoWeek first, IsoWeek last, CancellationToken cancellationToken) => (await Database.ReadAllAsync(Kept, values =>
    {
        values.Set(0, first.Value);
        values.Set(1, last.Value);
    }, row => JsonSerializer.Deserialize<Report>(row.GetString(0))!, cancellationToken)).ToDictionary(report => report.WeekNumber);

    /// <summary>The first one of a week that is kept counts; a later one only fills in what had failed in it.</summary>
    private async Task<IReadOnlyList<Report>> KeepAsync(IReadOnlyList<Report> reports, CancellationToken cancellationToken)
    {
        await using var db = Database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var kept = new List<Report>();
        foreach (var report in reports)
            kept.Add(await KeepAsync(db, report, cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return kept;
    }

    private static async Task<Report> KeepAsync(HelperDb db, Report report, CancellationToken cancellationToken)
    {
        var (figures, madeAt) = (JsonSerializer.Serialize(report, WithoutNothing), report.MadeAt.UtcTicks);
        var isFirst = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO weekly_reports (week, made_at, figures, late, sent_again) VALUES ({report.WeekNumber}, {madeAt}, {figures}, FALSE, FALSE)
            ON CONFLICT (week) DO NOTHING
            """, cancellationToken) > 0;
        if (isFirst)
            return report;
        var others = JsonSerializer.Deserialize<Report>(await db.Set<KeptReport>().Where(row => row.Week == report.WeekNumber).Select(row => row.Figures).SingleAsync(cancellationToken))!;
        if (others.IsWhole)
            return others;
        await db.Set<KeptReport>().Where(row => row.Week == report.WeekNumber).ExecuteUpdateAsync(set => set.SetProperty(row => row.Figures, figures), cancellationToken);
        return report;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The part {Part} of the report of {Week} could not be made ({Failure}). The rest goes out; it is tried again when the report is opened.")]
    private partial void LogPartFailed(string part, string week, string failure);
}
