using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Sites.Visits.Simulation;

namespace DigitalHelperBot.Sites.Verbs;

/// <summary>The verb <c>visits</c>: where IT go and have been, and a proof that the plan does better than taking turns.</summary>
public static class VisitsVerb
{
    private const int BarMissed = 1;
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object" };

    public static Command Create()
    {
        var visits = new Command("visits", "Plan, record and prove visits to sites") { Simulate() };
        foreach (var verb in (Command[])[Plan(), Record()])
        {
            // Settings may be given as --Section:Key value, as for the bot itself.
            verb.TreatUnmatchedTokensAsErrors = false;
            visits.Add(verb);
        }

        return visits;
    }

    private static Command Plan()
    {
        var week = new Option<string?>("--week") { Description = "The week, as in 2026-W47; without it, this one", HelpName = "WEEK" };
        var plan = new Command("plan", "Which sites to visit in a week, and why") { week, Json };
        plan.SetAction((parsed, cancellation) => SitesSession.RunAsync(parsed, async (session, to) =>
        {
            await session.Get<SiteRegister>().RefreshAsync(cancellation);
            var planned = await session.Get<VisitPlans>().ForAsync(WeekOf(parsed.GetValue(week)), cancellation);
            if (parsed.GetValue(Json))
            {
                await to.WriteLineAsync(JsonSerializer.Serialize(new { week = planned.Week.ToString(), sites = planned.Sites.Select(site => new { id = site.Site.Code, site.Site.Name, site.Why }), silent = planned.Silent.Select(site => site.Code), planned.LongestWait }, JsonSerializerOptions.Web));
                return 0;
            }

            await to.WriteLineAsync(planned.Sites.Count == 0 ? "There are no sites yet. Bring in a CSV: sites import FILE" : $"Visits for {planned.Week}:");
            foreach (var site in planned.Sites)
                await to.WriteLineAsync($"  {site.Site.Name} ({site.Site.Code}). {site.Why}");
            if (planned.Silent.Count > 0)
                await to.WriteLineAsync($"Far fewer ask from these than elsewhere, which is a warning and not a success: {string.Join("; ", planned.Silent.Select(site => site.Name))}.");
            return 0;
        }, cancellation));
        return plan;
    }

    private static Command Record()
    {
        var site = new Argument<string>("site") { Description = "The site's id, as \"sites list\" shows it" };
        var day = new Option<string?>("--day") { Description = "When it was, as in 2026-11-24; without it, today", HelpName = "DAY" };
        var helped = new Option<int?>("--helped") { Description = "How many people were helped, at least", HelpName = "PEOPLE" };
        var by = new Option<string>("--by") { Description = "Who in IT was there; without it, the name you are signed in with", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        var record = new Command("record", "Write down that somebody was at a site") { site, day, helped, by };
        record.SetAction((parsed, cancellation) => SitesSession.RunAsync(parsed, async (session, to) =>
        {
            var register = session.Get<SiteRegister>();
            await register.RefreshAsync(cancellation);
            var visit = await session.Get<VisitBook>().RecordAsync(parsed.GetRequiredValue(site), DayOf(parsed.GetValue(day)), parsed.GetValue(helped), parsed.GetRequiredValue(by), cancellation);
            await to.WriteLineAsync($"Recorded: {register.Current.Find(visit.SiteId)!.Name}, {visit.StartsAt:yyyy-MM-dd}.");
            return 0;
        }, cancellation));
        return record;
    }

    private static Command Simulate()
    {
        var seeds = new Option<int>("--seeds") { Description = "How many made-up organisations", HelpName = "NUMBER", DefaultValueFactory = _ => 100 };
        var simulate = new Command("simulate", "Hold the plan against taking turns and drawing lots: 90 sites, 104 weeks; exit code 1 when it is not better") { seeds, Json };
        seeds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > 100_000)
                result.AddError("--seeds must be from 2 to 100000.");
        });
        simulate.SetAction(async (parsed, _) =>
        {
            var to = parsed.InvocationConfiguration.Output;
            var results = World.All.SelectMany(world => (int[])[2, 3], (world, capacity) => VisitSimulation.Run(world, capacity, parsed.GetValue(seeds))).ToList();
            await (parsed.GetValue(Json) ? to.WriteLineAsync(SimulationTable.Json(results, parsed.GetValue(seeds))) : SimulationTable.WriteAsync(results, parsed.GetValue(seeds), to));
            return results.TrueForAll(result => result.Passes) ? 0 : BarMissed;
        });
        return simulate;
    }

    private static IsoWeek WeekOf(string? text)
    {
        try
        {
            return text is null ? IsoWeek.Of(TimeProvider.System.GetUtcNow()) : IsoWeek.Parse(text);
        }
        catch (FormatException wrong)
        {
            throw new SitesRefusedException(wrong.Message);
        }
    }

    private static DateTimeOffset DayOf(string? text) => text is null ? TimeProvider.System.GetUtcNow()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)
        : throw new SitesRefusedException($"\"{text}\" is not a day. Write it as in 2026-11-24.");
}
