using System.Globalization;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;
using DigitalHelperBot.WeeklyReport;
using DigitalHelperBot.WeeklyReport.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace DigitalHelperBot.Tests.WeeklyReport;

/// <summary>
/// Three copies of the program on one PostgreSQL, whose clocks differ by up to a minute and a half, and which are killed anywhere between the claim and the line that
/// says how the send ended. <c>HELPER_MONDAYS</c> says how many weeks (520 for a full run), <c>HELPER_MONDAY_SEED</c> which.
/// </summary>
public sealed class ManyMondays(Databases databases, ITestOutputHelper output) : IClassFixture<Databases>
{
    private const string Channel = "19:it@thread.tacv2";

    [PostgresFact]
    public async Task Have_one_claim_a_week_and_post_no_report_twice()
    {
        var (mondays, seed) = (Setting("HELPER_MONDAYS", 26), Setting("HELPER_MONDAY_SEED", Random.Shared.Next()));
        output.WriteLine($"HELPER_MONDAYS={mondays} HELPER_MONDAY_SEED={seed}");
        var chance = new Random(seed);
        await using var connector = await FakeConnector.StartAsync();
        var place = databases.NewPlace(DatabaseKind.Postgres);
        var copies = new List<Copy>();
        for (var number = 0; number < 3; number++)
            copies.Add(await Copy.StartAsync(place, connector, chance.Next(-90, 91), IsoWeek.Parse("2026-W01").Start));
        await copies[0].OfferChannelAsync(connector.Address, Channel);

        var (week, claims, kills, late) = (IsoWeek.Parse("2026-W01"), 0, 0, 0);
        for (var monday = 0; monday < mondays; monday++, week = week.Next)
        {
            await copies[0].CountSomebodyAsync(week);
            // Now and then nothing runs on Monday.
            var wasDown = chance.Next(10) == 0;
            late += wasDown ? 1 : 0;
            var now = copies[0].DueAt(week) + (wasDown ? TimeSpan.FromHours(30) : TimeSpan.FromSeconds(-60));
            connector.Refuse = chance.Next(6) == 0 ? sent => sent.ConversationId == Channel ? 500 : null : _ => null;
            for (var tick = 0; tick < 14; tick++, now += TimeSpan.FromSeconds(30))
            {
                claims += (await Task.WhenAll(copies.Select(copy => Task.Run(() => copy.LookAsync(now))))).Sum();
                for (var number = 0; number < copies.Count; number++)
                {
                    if (await copies[number].SendAsync(chance.Next(4) == 0 ? (Kill)chance.Next(1, 3) : Kill.None) == Kill.None)
                        continue;
                    kills++;
                    var skew = chance.Next(-90, 91);
                    await copies[number].DisposeAsync();
                    copies[number] = await Copy.StartAsync(place, connector, skew, now);
                }
            }
        }

        Assert.Equal(mondays, claims);
        await CheckAsync(copies[0], connector, mondays, late);
        output.WriteLine($"{mondays} Mondays: {claims} claims, {kills} kills, {late} of them late");
        foreach (var copy in copies)
            await copy.DisposeAsync();
    }

    private async Task CheckAsync(Copy copy, FakeConnector connector, int mondays, int late)
    {
        var kept = await copy.RowsAsync<KeptReport>();
        Assert.Equal(mondays, kept.Count);
        Assert.All(kept, report => Assert.NotNull(report.ClaimedAt));
        Assert.Equal(late, kept.Count(report => report.Late));
        var sent = await copy.Get<ReportSending>().ListAsync(CancellationToken.None);
        Assert.Equal(mondays, sent.Count);
        var posted = connector.To(Channel).GroupBy(activity => CardReading.AllText(activity.Activity).Split('\n')[0].Trim()).ToDictionary(posts => posts.Key, posts => posts.Count());
        Assert.All(posted.Values, posts => Assert.Equal(1, posts));
        foreach (var report in sent)
        {
            var title = DigitalHelperBot.WeeklyReport.Words.For(null).Title(new IsoWeek(report.Week));
            Assert.True(report.State is TellingState.Told or TellingState.Uncertain, $"{title} is {report.State}.");
            Assert.True(report.State == TellingState.Uncertain || posted.ContainsKey(title), $"{title} is said to be sent, and never arrived.");
        }

        output.WriteLine($"{posted.Count} arrived, {sent.Count(report => report.State == TellingState.Uncertain)} listed as uncertain");
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private enum Kill
    {
        None,

        /// <summary>With the row marked as being sent, and nothing sent.</summary>
        BeforeTheSend,

        /// <summary>With the report in the channel, and nothing written down.</summary>
        AfterTheSend,
    }

    /// <summary>What of a copy of the program has to do with reports, a step at a time.</summary>
    private sealed class Copy : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly FakeTimeProvider _time;
        private readonly TimeSpan _skew;

        private Copy(ServiceProvider services, FakeTimeProvider time, TimeSpan skew) => (_services, _time, _skew) = (services, time, skew);

        public static async Task<Copy> StartAsync(string place, FakeConnector connector, int skewSeconds, DateTimeOffset now)
        {
            var skew = TimeSpan.FromSeconds(skewSeconds);
            var time = new FakeTimeProvider((now + skew).ToUniversalTime());
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(
            [
                new("Storage:Provider", "Postgres"), new("Storage:PostgresConnectionString", place), new("Teams:Incoming:LocalChatOrigins:0", connector.Address),
                new("Telling:ItChannelCode", ItChannelCodes.Of(Activities.Tenant, Channel)), new("Teams:Outgoing:RepeatDelay", "00:00:00.01"),
            ]);
            builder.Services.AddSingleton<TimeProvider>(time).AddStorage(builder.Configuration).AddPrivacy().AddCounting().AddSites().AddArticleLibrary(builder.Configuration)
                .AddUnmetNeeds().AddWalkthroughs().AddTelling().AddWeeklyReport().AddTeamsOutgoing(builder.Configuration);
            var services = builder.Services.BuildServiceProvider();
            await services.GetRequiredService<HelperDatabase>().StartAsync(CancellationToken.None);
            services.GetRequiredService<TurnWriter>().Start();
            return new Copy(services, time, skew);
        }

        public T Get<T>()
            where T : notnull => _services.GetRequiredService<T>();

        public DateTimeOffset DueAt(IsoWeek week) => Get<ReportTimes>().DueAt(week);

        /// <summary>As its schedule does every half a minute.</summary>
        public async Task<int> LookAsync(DateTimeOffset now)
        {
            var own = (now + _skew).ToUniversalTime();
            if (own > _time.GetUtcNow())
                _time.SetUtcNow(own);
            return await Get<ReportSending>().SendDueAsync(CancellationToken.None);
        }

        /// <summary>As its loop of tellings does, if it lives so long.</summary>
        /// <returns>How it was killed; only one that had something to send can be.</returns>
        public async Task<Kill> SendAsync(Kill kill)
        {
            var (claims, now) = (Get<Claims>(), _time.GetUtcNow());
            await claims.GiveUpTheDeadAsync(now, CancellationToken.None);
            var taken = await claims.TakeAsync(now, open: true, most: 8, CancellationToken.None);
            if (taken.Count == 0)
                return Kill.None;
            if (kill == Kill.BeforeTheSend)
                return kill;
            if (kill == Kill.AfterTheSend)
                await Get<TurnWriter>().StopAsync(CancellationToken.None);
            await Task.WhenAll(taken.Select(claim => Get<TellingSender>().SendAsync(claim, CancellationToken.None)));
            return kill;
        }

        public Task OfferChannelAsync(string serviceUrl, string channel) => Get<TurnWriter>().CommitAsync([new ItChannelOffered(new ItChannel
        {
            Code = ItChannelCodes.Of(Activities.Tenant, channel),
            TenantId = Activities.Tenant,
            TeamId = "19:team@thread.tacv2",
            ConversationId = channel,
            ServiceUrl = serviceUrl,
            BotId = "28:bot",
            AskedAt = _time.GetUtcNow(),
        })], CancellationToken.None);

        public Task CountSomebodyAsync(IsoWeek week) => Get<TurnWriter>().CommitAsync(Get<RunningCounts>().Count(Marks.Asked, null, null, 1, week.Start.AddDays(1)), CancellationToken.None);

        public async Task<List<T>> RowsAsync<T>()
            where T : class
        {
            await using var db = Get<HelperDatabase>().CreateDbContext();
            return await db.Set<T>().AsNoTracking().ToListAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Get<TurnWriter>().StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
        }
    }
}
