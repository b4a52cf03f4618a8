using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.WeeklyReport;

/// <summary>Nine weeks of frozen numbers, the last of them week 47 of 2026, with every kind of thing that a report tells.</summary>
internal static class AKnownWeek
{
    public static readonly IsoWeek Week = IsoWeek.Parse("2026-W47");

    /// <summary>Monday after, at half past eight.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset InTheWeek = new(2026, 11, 18, 10, 0, 0, TimeSpan.Zero);

    /// <summary>People shown the letter article, week by week: a clear rise in the last.</summary>
    private static readonly int[] Letters = [8, 9, 7, 8, 10, 8, 9, 9, 31];

    public static async Task SeedAsync(HelperDatabase database)
    {
        await using var db = database.CreateDbContext();
        var week = Week;
        for (var index = Letters.Length - 1; index >= 0; index--, week = week.Previous)
        {
            db.Add(new FrozenWeek { Week = week.Value, FrozenAt = week.End, Asked = 100 + index, NoAnswer = 12, Confirmed = 40 - index, NotSorted = 9, Unknown = 51 + index, Needing = 15 });
            db.Add(new WeekArticle { Week = week.Value, ArticleId = "print-a-letter", Shown = Letters[index], Confirmed = 4, NotSorted = index > 5 ? 3 : 0 });
            db.Add(new WeekArticle { Week = week.Value, ArticleId = "lost-keys", Shown = 20, Confirmed = 18, NotSorted = index > 5 ? 1 : 0 });
            db.Add(new WeekNeed { Week = week.Value, NeedId = 1, People = index });
            AddSites(db, week, index);
        }

        db.Add(new WeekStep { Week = Week.Value, ArticleId = "print-a-letter", Device = (int)Device.Windows, Step = 2, Stuck = 2 });
        db.Add(new WeekStep { Week = Week.Previous.Value, ArticleId = "print-a-letter", Device = (int)Device.IPhone, Step = 1, Stuck = 1 });
        db.Add(new WeekNeed { Week = Week.Value, NeedId = 2, People = 6 });
        db.Add(new WeekNeed { Week = Week.Value, NeedId = 4, People = 7 });
        AddNeeds(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Elm has few, and the smallest other hides it, until Elm has five.</summary>
    private static void AddSites(HelperDb db, IsoWeek week, int index)
    {
        db.Add(new WeekSite { Week = week.Value, SiteId = "", Asked = 60 + index, Needing = 10 });
        db.Add(new WeekSite { Week = week.Value, SiteId = "ash", Asked = 30, Needing = 0 });
        db.Add(new WeekSite { Week = week.Value, SiteId = "elm", Asked = 3, Needing = 2, AskedHeld = index % 2 == 0, NeedingHeld = true });
        db.Add(new WeekSite { Week = week.Value, SiteId = "oak", Asked = 7, Needing = 3, AskedHeld = index % 2 == 0, NeedingHeld = true });
    }

    /// <summary>Makes the places known, with a fifth of which more is told; two were visited, and two have posters. In the last week Elm's three scans hide behind Ash's nine.</summary>
    public static async Task AddSitesAsync(HelperDatabase database)
    {
        await using var db = database.CreateDbContext();
        var added = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
        foreach (var (code, name, people) in ((string, string, int)[])[("ash", "Ash Lane Library", 120), ("elm", "Elm House", 20), ("fir", "Fir Court", 60), ("oak", "=Oak Depot", 45)])
            db.Add(new Site { Code = code, Name = name, People = people, AddedAt = added, ChangedAt = added });
        db.AddRange(Visited(1, "elm", Week.After(-7)), Visited(2, "fir", Week.After(-3)));
        await db.SaveChangesAsync();
        await db.Set<FrozenWeek>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Needing, row => row.Needing + 6));
        await db.Set<WeekSite>().Where(row => row.SiteId == "").ExecuteUpdateAsync(set => set.SetProperty(row => row.Asked, row => row.Asked - 12));
        foreach (var week in Enumerable.Range(-8, 9).Select(Week.After))
            db.Add(new WeekSite { Week = week.Value, SiteId = "fir", Asked = 12, Needing = 6 });
        await db.SaveChangesAsync();
        foreach (var (before, ash, elm) in ((int, int, int)[])[(2, 6, 0), (1, 8, 0), (0, 9, 3)])
            await ScannedAsync(db, Week.After(-before).Value, ash, elm);
    }

    private static Visit Visited(long id, string site, IsoWeek week) => new() { Id = id, SiteId = site, State = VisitState.Done, StartsAt = week.Start.AddHours(34).ToUniversalTime(), By = "Sam in IT", ChangedAt = week.End.ToUniversalTime() };

    private static async Task ScannedAsync(HelperDb db, int week, int ash, int elm)
    {
        await db.Set<FrozenWeek>().Where(row => row.Week == week).ExecuteUpdateAsync(set => set.SetProperty(row => row.Scans, ash + elm));
        await db.Set<WeekArticle>().Where(row => row.Week == week && row.ArticleId == "print-a-letter").ExecuteUpdateAsync(set => set.SetProperty(row => row.Scans, ash + elm));
        await db.Set<WeekSite>().Where(row => row.Week == week && row.SiteId == "ash").ExecuteUpdateAsync(set => set.SetProperty(row => row.Scans, ash).SetProperty(row => row.ScansHeld, elm > 0));
        await db.Set<WeekSite>().Where(row => row.Week == week && row.SiteId == "elm").ExecuteUpdateAsync(set => set.SetProperty(row => row.Scans, elm).SetProperty(row => row.ScansHeld, elm > 0));
    }

    private static void AddNeeds(HelperDb db)
    {
        db.AddRange(
            new Need { Id = 1, Title = "how do i water the plants", State = NeedState.Heard, FirstHeardAt = InTheWeek.AddDays(-60) },
            new Need { Id = 2, Title = "somebody took my badge", State = NeedState.BeingWorkedOn, Urgent = true, FirstHeardAt = InTheWeek },
            new Need { Id = 3, Title = "print on both sides", State = NeedState.Answered, ArticleId = "print-a-letter", Round = 1, FirstHeardAt = InTheWeek.AddDays(-20), AnsweredAt = InTheWeek },
            new Need { Id = 4, Title = "my pay is wrong", State = NeedState.Signposted, Signpost = "Ask the pay team.", Round = 1, FirstHeardAt = InTheWeek.AddDays(-9), AnsweredAt = InTheWeek.AddDays(-7) },
            new Need { Id = 5, Title = "keys for the bicycle shed", State = NeedState.Heard, ArticleId = "lost-keys", Round = 1, FirstHeardAt = InTheWeek.AddDays(-30), ReopenedAt = InTheWeek, ReopenedCount = 1 },
            new Need { Id = 6, Title = "plants are dry", State = NeedState.Merged, MergedInto = 1, FirstHeardAt = InTheWeek.AddDays(-3) });
        db.AddRange(
            Heard(1, 1, "how do i water the plants"), Heard(2, 1, "=HYPERLINK(\"https://evil.example\") water the plants"), Heard(3, 6, "plants are dry"), Heard(4, 6, "Plants are dry"), Heard(5, 2, "somebody took my badge"));
        db.AddRange(Changed(1, 3, NeedChangeKind.Answered), Changed(2, 5, NeedChangeKind.Reopened));
        db.Add(new TellingRound { NeedId = 3, Round = 1, ArticleId = "print-a-letter", StartedAt = InTheWeek, StartedBy = "Sam in IT" });
        db.AddRange(Told(1, TellingState.Told, TellingResult.Sorted), Told(2, TellingState.Told, TellingResult.Stuck), Told(3, TellingState.Told, TellingResult.None), Told(4, TellingState.Uncertain, TellingResult.None));
    }

    private static Signal Heard(long id, long need, string text) => new() { Id = id, NeedId = need, PersonKey = id, Text = text, At = InTheWeek };

    private static NeedChange Changed(long id, long need, NeedChangeKind kind) => new() { Id = id, NeedId = need, At = InTheWeek, Kind = kind };

    private static DigitalHelperBot.Telling.Telling Told(long id, TellingState state, TellingResult result) =>
        new() { Id = id, Kind = "need", NeedId = 3, Round = 1, PersonKey = id, State = state, Result = result, DueAt = InTheWeek, CreatedAt = InTheWeek };
}
