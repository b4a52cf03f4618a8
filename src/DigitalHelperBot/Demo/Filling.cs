using DigitalHelperBot.Asking;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Posters;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Demo;

/// <summary>How big the made-up organisation is.</summary>
internal sealed record DemoSize(int Sites, int People, int Weeks, int Seed);

/// <summary>What was made.</summary>
internal sealed record DemoMade(int Sites, int People, int Questions, int Needs, int Weeks);

/// <summary>Puts a made-up organisation and its year into an empty database, a week at a time, and makes the report of each week as it ends.</summary>
internal sealed class Filling(HelperDatabase database, ArticleLibrary.ArticleLibrary library, WeeklyReport.WeeklyReport report, TimeProvider time)
{
    private const int VisitsAWeek = 2;
    private const int PostersHung = 4;

    public static async Task<bool> IsInUseAsync(HelperDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.Set<Privacy.Person>().AnyAsync(cancellationToken) || await db.Set<AskedQuestion>().AnyAsync(cancellationToken) || await db.Set<Sites.Site>().AnyAsync(cancellationToken);
    }

    public async Task<DemoMade> FillAsync(DemoSize size, CancellationToken cancellationToken)
    {
        var (now, chance) = (time.GetUtcNow(), new Random(size.Seed));
        var weeks = WeeksUpTo(IsoWeek.Of(now), size.Weeks);
        var organisation = MadeUpOrganisation.Create(size.Sites, size.People, weeks[0].Start, chance);
        var needs = new MadeUpNeeds(chance);
        var year = new MadeUpYear(organisation, [.. library.Current.Articles.Values.OrderBy(article => article.Id, StringComparer.Ordinal)], needs, chance, size.Seed);

        await AddAsync(organisation.Sites, cancellationToken);
        for (var i = 0; i < weeks.Count; i++)
        {
            // A year is always told from its first to its last week, however many of them are asked for.
            var number = 1 + i * 52 / weeks.Count;
            await AddAsync([.. year.Week(number, weeks[i], now), .. Visits(i, weeks[i], now, organisation, chance), .. Scans(i, weeks[i], organisation, size.Seed)], cancellationToken);
            await using var db = database.CreateDbContext();
            await Recounting.RunAsync(db, weeks[i], cancellationToken);
        }

        await AddAsync(year.People, cancellationToken);
        await KeepAsync([.. needs.Needs, .. needs.StillStuck], cancellationToken);
        if (weeks.FindLast(week => week.End <= now) is { Value: > 0 } last)
            await report.BuildWithoutWordsAsync(weeks[0], last, cancellationToken);
        return new DemoMade(organisation.Sites.Count, organisation.Workers.Count, year.Questions, needs.Needs.Count, weeks.Count);
    }

    private static List<IsoWeek> WeeksUpTo(IsoWeek last, int count)
    {
        var weeks = new List<IsoWeek>();
        for (var week = last; weeks.Count < count; week = week.Previous)
            weeks.Insert(0, week);
        return weeks;
    }

    /// <summary>IT went to the sites in turn, as they did before anyone could see where they are needed.</summary>
    private static IEnumerable<Visit> Visits(int i, IsoWeek week, DateTimeOffset now, MadeUpOrganisation organisation, Random chance) => Enumerable.Range(0, VisitsAWeek)
        .Select(one => (Site: organisation.Sites[(i * VisitsAWeek + one) % organisation.Sites.Count], At: week.Start.AddDays(1 + one * 2).AddHours(10)))
        .Where(visit => visit.At < now)
        .Select(visit => new Visit
        {
            Id = MadeUpKeys.At(visit.At), SiteId = visit.Site.Code, State = VisitState.Done, StartsAt = visit.At, EndsAt = visit.At.AddHours(3), PeopleHelped = chance.Next(2, 15), By = "Sam in IT (made up)", ChangedAt = visit.At,
        });

    /// <summary>Some sites hung up posters when IT had been there, and people stop at them.</summary>
    private IEnumerable<PosterScan> Scans(int i, IsoWeek week, MadeUpOrganisation organisation, int seed)
    {
        var (chance, posters) = (new Random(seed + i), library.Current.Articles.Keys.Order(StringComparer.Ordinal).Take(PostersHung).ToList());
        foreach (var site in organisation.Sites.Take(Math.Min(organisation.Sites.Count, i * VisitsAWeek)).Where((_, number) => number % 3 == 0))
        {
            foreach (var article in posters)
            {
                if (chance.Next(1 + site.People / 20) is var scans and > 0)
                    yield return new PosterScan { Week = week.Value, ArticleId = article, SiteId = site.Code, Scans = scans };
            }
        }
    }

    private async Task AddAsync(IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What became of rows after they were first stored.</summary>
    private async Task KeepAsync(IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        db.UpdateRange(rows);
        await db.SaveChangesAsync(cancellationToken);
    }
}
