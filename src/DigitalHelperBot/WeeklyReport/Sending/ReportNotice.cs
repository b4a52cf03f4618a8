using DigitalHelperBot.Counting;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.WeeklyReport.Sending;

/// <summary>The card for IT's channel. It is drawn when it is sent, so no words of people wait in the outbox.</summary>
internal sealed class ReportNotice(WeeklyReport reports, IDbContextFactory<HelperDb> database, IOptions<ConsoleName> console)
{
    public const string Kind = "weekly-report";

    public async Task<MessageBody?> DrawAsync(string week, CancellationToken cancellationToken)
    {
        var of = IsoWeek.Parse(week);
        var report = await reports.BuildAsync(of, cancellationToken);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var kept = await db.Set<KeptReport>().AsNoTracking().SingleAsync(row => row.Week == of.Value, cancellationToken);
        var page = console.Value.PublicAddress is { } address ? new Uri(address, $"console/reports/{of}") : null;
        return MessageBody.Of(ReportCard.Draw(report, kept.Late, kept.SentAgain, page));
    }
}
