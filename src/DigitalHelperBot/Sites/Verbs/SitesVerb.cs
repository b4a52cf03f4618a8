using System.CommandLine;
using System.Text.Json;

namespace DigitalHelperBot.Sites.Verbs;

/// <summary>The verb <c>sites</c>: where people work, at the command line, also while the bot runs.</summary>
public static class SitesVerb
{
    private const int Findings = 1;

    public static Command Create()
    {
        var sites = new Command("sites", "Bring in and list the places where people work");
        foreach (var verb in (Command[])[Import(), List()])
        {
            // Settings may be given as --Section:Key value, as for the bot itself.
            verb.TreatUnmatchedTokensAsErrors = false;
            sites.Add(verb);
        }

        return sites;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = "A CSV with the columns id, name, other names, people, address, kind of work" };
        var close = new Option<bool>("--close-missing") { Description = "Close sites that are not in the file" };
        var import = new Command("import", "Bring in a CSV of sites: all of it, or nothing when a line is wrong") { file, close };
        import.SetAction((parsed, cancellation) => SitesSession.RunAsync(parsed, async (session, to) =>
        {
            var source = parsed.GetRequiredValue(file);
            if (!source.Exists)
                throw new SitesRefusedException($"There is no file {source.FullName}. Usage: sites import <file>");
            var imported = await session.Get<SiteImport>().ReadAsync(source.Name, await File.ReadAllBytesAsync(source.FullName, cancellation), parsed.GetValue(close), cancellation);
            foreach (var fault in imported.Faults)
                await to.WriteLineAsync(fault);
            if (imported.Faults.Count > 0)
            {
                await to.WriteLineAsync("Nothing was brought in. Mend these lines and bring the file in again.");
                return Findings;
            }

            await to.WriteLineAsync($"{imported.Added} added, {imported.Changed} changed, {imported.Same} as they were, {imported.Closed} closed.");
            if (imported.NotInFile.Count > 0 && imported.Closed == 0)
                await to.WriteLineAsync($"Not in the file, and left as they are: {string.Join("; ", imported.NotInFile)}. To close them, add --close-missing.");
            return 0;
        }, cancellation));
        return import;
    }

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var list = new Command("list", "The sites by name") { json };
        list.SetAction((parsed, cancellation) => SitesSession.RunAsync(parsed, async (session, to) =>
        {
            var register = session.Get<SiteRegister>();
            await register.RefreshAsync(cancellation);
            var sites = register.Current.All;
            if (parsed.GetValue(json))
            {
                await to.WriteLineAsync(JsonSerializer.Serialize(new { sites = sites.Select(site => new { id = site.Code, site.Name, site.OtherNames, site.People, site.Address, site.KindOfWork, site.Closed }) }, JsonSerializerOptions.Web));
                return 0;
            }

            foreach (var site in sites)
                await to.WriteLineAsync($"{site.Code,-12} {site.Name,-32} {site.People,6}  {site.KindOfWork}{(site.Closed ? "  (closed)" : "")}");
            await to.WriteLineAsync(sites.Count == 0 ? "There are no sites yet. Bring in a CSV: sites import FILE" : $"{sites.Count(site => !site.Closed)} open, {sites.Count(site => site.Closed)} closed");
            return 0;
        }, cancellation));
        return list;
    }
}
