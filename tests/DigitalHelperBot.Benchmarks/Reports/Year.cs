using System.Diagnostics;
using System.Globalization;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.WeeklyReport;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Benchmarks.Reports;

/// <summary>A year of made-up rows: 12,000 people at 90 sites, each question with the rows that a message writes. One in ten had no answer, one in fifty was stuck at a step.</summary>
internal static class Year
{
    private const int Sites = 90;
    private const int Needs = 3_000;

    public static ServiceProvider Services((string Key, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Append(("ArticleLibrary:Folder", ShippedKnowledge.OfThisProgram.Folder)).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)));
        builder.Logging.ClearProviders();
        builder.Services.AddStorage(builder.Configuration).AddPrivacy().AddCounting().AddSites().AddArticleLibrary(builder.Configuration).AddUnmetNeeds().AddTelling().AddWeeklyReport();
        return builder.Services.BuildServiceProvider();
    }

    /// <returns>The weeks, oldest first, and how long freezing one took.</returns>
    public static async Task<(IReadOnlyList<IsoWeek> Weeks, double FreezeMs)> SeedAsync(IServiceProvider services, int questions, int count)
    {
        var (database, weeks) = (services.GetRequiredService<HelperDatabase>(), services.GetRequiredService<Weeks>());
        var articles = services.GetRequiredService<ArticleLibrary.ArticleLibrary>().Current.Articles.Keys.Order(StringComparer.Ordinal).ToList();
        var year = new List<IsoWeek>();
        for (var week = IsoWeek.Of(TimeProvider.System.GetUtcNow()).Previous; year.Count < count; week = week.Previous)
            year.Insert(0, week);
        await using (var db = database.CreateDbContext())
        {
            await RunAsync(db, "CREATE TABLE benchmark_articles (n INTEGER PRIMARY KEY, id TEXT NOT NULL)");
            foreach (var (id, n) in articles.Select((id, n) => (id, n)))
                await db.Database.ExecuteSqlAsync($"INSERT INTO benchmark_articles VALUES ({n}, {id})");
            await RunAsync(
                db,
                $"""
                INSERT INTO needs (id, title, named_by, state, urgent, round, first_heard_at, reopened_count)
                {Series(Needs)} SELECT i + 1, 'need ' || i, 0, CASE WHEN i % 4 = 0 THEN 0 ELSE i % 5 END, FALSE, 0, {year[0].Start.UtcTicks}, 0 FROM n
                """);
            db.AddRange(Enumerable.Range(0, Sites).Select(site => new Site { Code = $"site{site}", Name = $"Site {site}", People = 40 + site * 2, AddedAt = year[0].Start, ChangedAt = year[0].Start }));
            foreach (var (week, number) in year.Select((week, number) => (week, number)))
                db.AddRange(WhatItDid(week, number));
            await db.SaveChangesAsync();
        }

        var (each, freezing) = (questions / count, TimeSpan.Zero);
        foreach (var (week, number) in year.Select((week, number) => (week, number)))
        {
            await AddWeekAsync(database, week, number, each, articles.Count);
            await using (var db = database.CreateDbContext())
                await Recounting.RunAsync(db, week, CancellationToken.None);
            var watch = Stopwatch.StartNew();
            await weeks.FreezeAsync(week, CancellationToken.None);
            freezing += watch.Elapsed;
        }

        return (year, Math.Round(freezing.TotalMilliseconds / count, 1));
    }

    /// <summary>Two visits; three needs answered, with twenty people told of each; one that came back.</summary>
    private static IEnumerable<object> WhatItDid(IsoWeek week, int number)
    {
        var (day, id) = (week.Start.AddDays(2), 1 + number * 1000L);
        for (var visit = 0; visit < 2; visit++)
            yield return new Visit { Id = id + visit, SiteId = $"site{(number * 2 + visit) % Sites}", State = VisitState.Done, StartsAt = day, By = "IT", ChangedAt = day };
        for (var change = 0; change < 4; change++)
        {
            // Every fifth need but one is answered.
            var need = (number * 4 + change) * 20 + 3;
            yield return new NeedChange { Id = id + change, NeedId = need, At = day, Kind = change < 3 ? NeedChangeKind.Answered : NeedChangeKind.Reopened };
            for (var person = 0; person < 20; person++)
                yield return new Telling.Telling
                {
                    Id = id + change * 20 + person, Kind = "need", NeedId = need, Round = 1, PersonKey = id + person, State = TellingState.Told, Result = (TellingResult)(person % 3), DueAt = day, CreatedAt = day,
                };
        }
    }

    private static async Task AddWeekAsync(HelperDatabase database, IsoWeek week, int number, int questions, int articles)
    {
        // Knuth's multiplicative hash spreads people and articles; squared, some articles are asked for far more often than others.
        var (first, at) = ((long)number * questions + 1, $"({week.Start.UtcTicks} + CAST(i AS BIGINT) * {(week.End - week.Start).Ticks / questions})");
        const string person = "((CAST(i AS BIGINT) * 2654435761) % 12000 + 1)";
        var article = $"(SELECT id FROM benchmark_articles WHERE n = ((CAST(i AS BIGINT) * 40503) % {articles}) * ((CAST(i AS BIGINT) * 69069) % {articles}) / {articles})";
        await using var db = database.CreateDbContext();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await RunAsync(
            db,
            $"INSERT INTO questions (id, person_key, asked_at, text, outcome, article_id, answerable, result, scope) {Series(questions)} SELECT {first} + i, {person}, {at}, 'how do i do thing ' || i, 0, {article}, 0.9, i % 3, 0 FROM n");
        // Of ten questions one had no answer, and two articles in three were said to have worked, or now and then not to have.
        var marks = "CASE WHEN i % 10 = 0 THEN 3 WHEN i % 3 = 1 THEN 5 WHEN i % 17 = 0 THEN 9 ELSE 1 END";
        var bits = string.Join(" + ", new[] { 1, 2, 4, 8 }.Select(bit => $"MAX(marks & {bit})"));
        await RunAsync(
            db,
            $"""
            INSERT INTO people_weeks (week, person_key, article_id, site_id, marks, was_site, was_marks, change) {Series(questions)}
            SELECT {week.Value}, person, article, CASE WHEN article = '' THEN 'site' || (person % {Sites}) ELSE '' END, {bits}, '', 0, 0
            FROM (SELECT {person} AS person, '' AS article, {marks} AS marks FROM n UNION ALL SELECT {person}, {article}, {marks} FROM n WHERE i % 10 > 0) AS counted
            GROUP BY person, article
            """);
        await RunAsync(
            db,
            $"INSERT INTO signals (id, question_id, person_key, kind, text, site_id, quiet, need_id, placed_by, at) {Series(questions / 10)} SELECT {first} + i, {first} + i, {person}, 0, 'thing ' || (i % 50), 'site' || ({person} % {Sites}), FALSE, (CAST(i AS BIGINT) * 7919) % {Needs} + 1, 0, {week.Start.UtcTicks} + CAST(i AS BIGINT) * 1000000 FROM n");
        await RunAsync(
            db,
            $"INSERT INTO walkthrough_outcomes (id, question_id, person_key, article_id, ended_as, device, step, at) {Series(questions / 50)} SELECT {first} + i, {first} + i, {person}, {article}, 2, i % 5, i % 6 + 1, {week.Start.UtcTicks} + CAST(i AS BIGINT) * 1000000 FROM n");
    }

    /// <summary>Numbers and names of this file only are put into it.</summary>
    private static Task<int> RunAsync(HelperDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);

    /// <summary>Counts from 0; both databases know it.</summary>
    private static string Series(int count) => string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})");
}
