using System.Globalization;
using DigitalHelperBot.Counting;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Storage;
using Microsoft.AspNetCore.Mvc;

namespace DigitalHelperBot.Sites.Pages;

/// <summary>The pages about visits: this week's plan, recording, inviting, and the sheet to take along.</summary>
internal static class VisitRoutes
{
    public const string Path = ConsoleRoutes.Root + "/visits";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapConsolePage(Path, ShowAsync);
        routes.MapConsolePage(Path + "/sheet", SheetAsync);
        routes.MapConsoleChange(Path + "/record", ConsoleRole.Writer, RecordAsync);
        routes.MapConsoleChange(Path + "/plan", ConsoleRole.Writer, PlanAsync);
        routes.MapConsoleChange(Path + "/{visit:long}/invite", ConsoleRole.Publisher, InviteAsync);
        routes.MapConsoleChange(Path + "/{visit:long}/call-off", ConsoleRole.Writer, CallOffAsync);
    }

    private static async Task<IResult> ShowAsync(VisitsShown shown, ConsolePerson person, string? done, CancellationToken cancellationToken) =>
        ConsoleAnswer.Page<VisitsPage>(new { View = await shown.ReadAsync(cancellationToken), Person = person, Done = done, Mistakes = Array.Empty<Mistake>() });

    private static async Task<IResult> SheetAsync(VisitSheets sheets, SiteRegister register, string? site, CancellationToken cancellationToken) => register.Current.Find(site) is { } found
        ? ConsoleAnswer.Page<VisitSheetPage>(new { Sheet = await sheets.ForAsync(found, cancellationToken) })
        : ConsoleAnswer.NotFound("There is no such site.");

    private static Task<IResult> RecordAsync(VisitBook book, VisitsShown shown, ConsolePerson person, TimeProvider time, [FromForm] string? site, [FromForm] string? helped, CancellationToken cancellationToken) =>
        DoAsync(shown, person, "recorded", () => book.RecordAsync(site ?? "", time.GetUtcNow(), int.TryParse(helped, NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : null, person.Name, cancellationToken), cancellationToken);

    private static Task<IResult> PlanAsync(
        VisitBook book, VisitsShown shown, ConsolePerson person, [FromForm] string? site, [FromForm] string? day, [FromForm] string? from, [FromForm] string? until, [FromForm] string? place, CancellationToken cancellationToken) =>
        DoAsync(shown, person, "planned", () => book.PlanAsync(site ?? "", Moment(day, from), Moment(day, until), place, person.Name, cancellationToken), cancellationToken);

    private static async Task<IResult> InviteAsync(VisitBook book, VisitInvites invites, VisitsShown shown, ConsolePerson person, long visit, CancellationToken cancellationToken) =>
        await book.FindAsync(visit, cancellationToken) is { } found
            ? await DoAsync(shown, person, "invited", () => invites.InviteAsync(found, cancellationToken), cancellationToken)
            : ConsoleAnswer.NotFound("There is no such visit.");

    private static async Task<IResult> CallOffAsync(VisitBook book, ConsolePerson person, long visit, CancellationToken cancellationToken) =>
        await book.CallOffAsync(visit, person.Name, cancellationToken) ? ConsoleAnswer.SeeOther(Path + "?done=called-off") : ConsoleAnswer.NotFound("There is no such visit.");

    private static async Task<IResult> DoAsync(VisitsShown shown, ConsolePerson person, string done, Func<Task> change, CancellationToken cancellationToken)
    {
        try
        {
            await change();
            return ConsoleAnswer.SeeOther($"{Path}?done={done}");
        }
        catch (VisitRefusedException refused)
        {
            return ConsoleAnswer.Mistakes<VisitsPage>(new { View = await shown.ReadAsync(cancellationToken), Person = person, Done = (string?)null, Mistakes = (IReadOnlyList<Mistake>)[new("", refused.Message)] });
        }
    }

    private static DateTimeOffset Moment(string? day, string? time) =>
        DateTime.TryParseExact($"{day} {time}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? LondonTime.At(local).ToUniversalTime()
            : throw new VisitRefusedException("Give the day, and the times from and until.");
}

/// <summary>What the page of visits shows.</summary>
public sealed record VisitsView(VisitPlan Plan, IReadOnlyList<Visit> Coming, IReadOnlyList<Visit> Recent, IReadOnlyList<VisitEffect> Effects, KnownSites Sites, DateOnly Today);

/// <summary>Reads it.</summary>
internal sealed class VisitsShown(VisitPlans plans, VisitBook book, VisitEffects effects, SiteFigures figures, SiteRegister register, TimeProvider time)
{
    private const int RecentShown = 20;
    private const int EffectsShown = 10;

    public async Task<VisitsView> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var week = IsoWeek.Of(now);
        var told = await figures.ReadAsync(week.Previous, cancellationToken);
        var visits = await book.ReadAsync(cancellationToken);
        return new(
            plans.Of(week, told, visits),
            [.. visits.Where(visit => visit.State == VisitState.Planned && visit.StartsAt > now.AddDays(-1)).Reverse()],
            [.. visits.Where(visit => visit.State == VisitState.Done).Take(RecentShown)],
            effects.Of(told, visits, EffectsShown),
            register.Current,
            LondonTime.DayOf(now));
    }
}
