using DigitalHelperBot.ItConsole;
using Microsoft.AspNetCore.Mvc;

namespace DigitalHelperBot.Sites.Pages;

/// <summary>The pages about the places where people work.</summary>
internal static class SiteRoutes
{
    public const string Path = ConsoleRoutes.Root + "/sites";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapConsolePage(Path, List);
        routes.MapConsolePage(Path + "/new", () => ConsoleAnswer.Page<SitePage>(new { Typed = new TypedSite(null, null, null, null, null, null, null), Mistakes = Array.Empty<Mistake>() }), ConsoleRole.Writer);
        routes.MapConsolePage(Path + "/edit", Edit, ConsoleRole.Writer);
        routes.MapConsoleChange(Path + "/save", ConsoleRole.Writer, SaveAsync);
        routes.MapConsolePage(Path + "/import", () => ConsoleAnswer.Page<SiteImportPage>(new { Faults = Array.Empty<string>() }), ConsoleRole.Writer);
        routes.MapConsoleChange(Path + "/import", ConsoleRole.Writer, ImportAsync);
    }

    private static IResult List(SiteRegister register, ConsolePerson person, string? q, string? done)
    {
        var sites = register.Current;
        var found = string.IsNullOrWhiteSpace(q) ? sites.All : [.. sites.All.Where(site => site.Names.Append(site.Code).Append(site.KindOfWork).Any(name => SiteNames.Plain(name).Contains(SiteNames.Plain(q), StringComparison.Ordinal)))];
        return ConsoleAnswer.Page<SitesPage>(new { Sites = found, All = sites.All.Count, Search = q, Done = done, Person = person });
    }

    private static IResult Edit(SiteRegister register, string? id) => register.Current.Find(id) is { } site
        ? ConsoleAnswer.Page<SitePage>(new { Typed = TypedSite.Of(site), Mistakes = Array.Empty<Mistake>() })
        : ConsoleAnswer.NotFound("There is no such site.");

    private static async Task<IResult> SaveAsync(
        SiteEdits edits, [FromForm] string? known, [FromForm] string? id, [FromForm] string? name, [FromForm] string? others, [FromForm] string? people, [FromForm] string? address, [FromForm] string? kind,
        [FromForm] string? closed, CancellationToken cancellationToken)
    {
        var typed = new TypedSite(known is "" ? null : known, id, name, others, people, address, kind) { Closed = closed is not null };
        var faults = await edits.SaveAsync(typed.Known, typed.ToDraft(), typed.Closed, cancellationToken);
        return faults.Count == 0
            ? ConsoleAnswer.SeeOther(Path + "?done=saved")
            : ConsoleAnswer.Mistakes<SitePage>(new { Typed = typed, Mistakes = faults.Select(fault => new Mistake(TypedSite.FieldOf(fault.Field), fault.Message)).ToList() });
    }

    /// <summary>The form is read here, since a bound file would refuse every other form before its proof is looked at.</summary>
    private static async Task<IResult> ImportAsync(HttpRequest request, SiteImport import, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            return Refused("Choose a file first.");
        if (file.Length > SiteFile.MostBytes)
            return Refused("The file is larger than 2 MB. A list of sites is not.");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var imported = await import.ReadAsync("line", bytes.ToArray(), form.ContainsKey("close"), cancellationToken);
        return imported.Faults.Count == 0 ? ConsoleAnswer.SeeOther(Path + "?done=imported") : Refused([.. imported.Faults]);
    }

    private static IResult Refused(params IReadOnlyList<string> faults) => ConsoleAnswer.Mistakes<SiteImportPage>(new { Faults = faults });
}

/// <summary>What stands in the form about a site.</summary>
/// <param name="Known">The code of the site that is changed; null for a new one.</param>
public sealed record TypedSite(string? Known, string? Id, string? Name, string? Others, string? People, string? Address, string? Kind)
{
    public bool Closed { get; init; }

    public static TypedSite Of(Site site) => new(site.Code, site.Code, site.Name, site.OtherNames, site.People.ToString(System.Globalization.CultureInfo.InvariantCulture), site.Address, site.KindOfWork) { Closed = site.Closed };

    public SiteDraft ToDraft() => new(Known ?? Id ?? "", Name ?? "", Others ?? "", People ?? "", Address ?? "", Kind ?? "");

    public static string FieldOf(string column) => column switch
    {
        "other names" => "others",
        "kind of work" => "kind",
        _ => column,
    };
}
