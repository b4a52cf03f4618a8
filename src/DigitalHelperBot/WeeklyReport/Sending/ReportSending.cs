using System.Data.Common;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.WeeklyReport.Sending;

/// <summary>How far a report has got on its way to IT's channel.</summary>
/// <param name="Telling">Its row in the outbox.</param>
public sealed record SentReport(int Week, long Telling, TellingState State, DateTimeOffset? SentAt);

/// <summary>Makes reports that are due and hands them to the outbox. One instance claims a week, in the same transaction, whatever their clocks say.</summary>
internal sealed class ReportSending(
    WeeklyReport reports, ReportTimes times, ItChannels channels, Notices notices, Tellings tellings, TurnWriter writer, HelperDatabase database, IOptions<WeeklyReportOptions> options, TimeProvider time)
{
    /// <summary>After a long stop, so many weeks are caught up with. Older ones would be no news.</summary>
    private const int MostWeeksBack = 4;

    private const string OncePrefix = "weekly-report/";

    private static readonly Statement FirstCounted = new("SELECT MIN(week) FROM (SELECT MIN(week) AS week FROM weeks UNION ALL SELECT MIN(week) FROM running_sites) AS first");

    /// <summary>The last week with which nothing is left to do.</summary>
    private IsoWeek _done;

    /// <returns>How many weeks this instance claimed.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var last = times.LastDue(time.GetUtcNow());
        if (last <= _done)
            return 0;
        var first = (await database.ReadAllAsync(FirstCounted, _ => { }, row => row.IsDBNull(0) ? (IsoWeek?)null : new IsoWeek(row.GetInt32(0)), cancellationToken))[0];
        if (first is not { } counted || counted > last)
            return 0;
        var channel = options.Value.Send ? await channels.FindAsync(cancellationToken) : null;
        var (kept, claimed) = ((await reports.ListAsync(cancellationToken)).ToDictionary(row => row.Week), 0);
        foreach (var week in WeeksUpTo(last, counted, kept.Values.Where(row => row.ClaimedAt is not null).Max(row => (int?)row.Week)))
        {
            var row = kept.GetValueOrDefault(week.Value);
            if (row is null)
                await reports.BuildWithoutWordsAsync(week, cancellationToken);
            if (channel is not null && row?.ClaimedAt is null && await ClaimAsync(week, channel, cancellationToken))
                claimed++;
        }

        // Without a channel, it is looked for again: somebody may confirm one.
        if (channel is not null || !options.Value.Send)
            _done = last;
        return claimed;
    }

    public async Task<IReadOnlyList<SentReport>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var rows = await db.Set<Telling.Telling>().AsNoTracking().Where(row => row.Once != null && row.Once.StartsWith(OncePrefix))
            .Select(row => new { row.Id, row.Once, row.State, row.SentAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SentReport(IsoWeek.Parse(row.Once![OncePrefix.Length..]).Value, row.Id, row.State, row.SentAt))];
    }

    /// <summary>IT's button, for one that may not have arrived. Nothing else sends a report twice.</summary>
    /// <returns>False when it is not uncertain and was not refused.</returns>
    public async Task<bool> SendAgainAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        if ((await ListAsync(cancellationToken)).FirstOrDefault(row => row.Week == week.Value) is not { State: TellingState.Uncertain or TellingState.Unreachable } sent)
            return false;
        await writer.CommitAsync([new SentAgain(week), tellings.Resend(sent.Telling)], cancellationToken);
        return true;
    }

    /// <summary>What follows the last one that was sent. Where none ever was, the newest is enough to begin with.</summary>
    private static List<IsoWeek> WeeksUpTo(IsoWeek last, IsoWeek counted, int? sent)
    {
        var weeks = new List<IsoWeek>();
        for (var week = last; week >= counted && week.Value > (sent ?? 0) && weeks.Count < (sent is null ? 1 : MostWeeksBack); week = week.Previous)
            weeks.Insert(0, week);
        return weeks;
    }

    private async Task<bool> ClaimAsync(IsoWeek week, ItChannel channel, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var to = new Teams.Schema.ConversationReference(channel.ServiceUrl, channel.TenantId, channel.ConversationId, channel.BotId);
        try
        {
            await writer.CommitAsync(
                [new ReportClaimed(week, now, times.IsLate(week, now)), notices.Write(new Notice(new ReplyContent(ReportNotice.Kind, week.ToString()), OncePrefix + week, null, to, AnyTime: true))], cancellationToken);
            return true;
        }
        catch (StaleTurnException)
        {
            return false; // Another instance was first.
        }
    }

    private sealed class ReportClaimed(IsoWeek week, DateTimeOffset now, bool late) : TurnWrite
    {
        private static readonly Statement Update = new("UPDATE weekly_reports SET claimed_at = @now, late = @late WHERE week = @week AND claimed_at IS NULL", "now", "late", "week");

        public override Statement Statement => Update;

        public override bool MustTakeEffect => true;

        public override void Bind(DbParameterCollection parameters)
        {
            parameters.Set(0, now);
            parameters.Set(1, late);
            parameters.Set(2, week.Value);
        }
    }

    private sealed class SentAgain(IsoWeek week) : TurnWrite
    {
        private static readonly Statement Update = new("UPDATE weekly_reports SET sent_again = TRUE WHERE week = @week", "week");

        public override Statement Statement => Update;

        public override void Bind(DbParameterCollection parameters) => parameters.Set(0, week.Value);
    }
}
