using System.Net;
using System.Text;
using CsvHelper;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.ItConsole.Auditing;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.ItConsole;

public sealed class AChange
{
    [Fact]
    public async Task Is_in_the_audit_with_who_made_it_and_what_became_of_it()
    {
        await using var bot = await BotUnderTest.StartWithAsync("lost-keys");
        using var admin = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Admin);
        using var empty = await admin.OpenAsync("/console/audit");
        await bot.SayAsync(bot.Teams.ChannelMessage("use this channel for IT"));
        using var offered = await admin.OpenAsync("/console/it-channel");
        var code = offered.Document.QuerySelector("button[name=code]")!.GetAttribute("value")!;
        using var mistaken = await admin.SendAsync(offered, "/console/it-channel/confirm", ("code", "22222-22222"));
        using var done = await admin.SendAsync(offered, "/console/it-channel/confirm", ("code", code));

        using var page = await admin.OpenAsync("/console/audit");

        Assert.Contains("Nobody has changed anything yet.", empty.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (mistaken.Status, done.Status));
        var lines = await bot.RowsAsync<AuditEntry>();
        Assert.Equal(
            [(1, AuditOutcome.Begun, null), (2, AuditOutcome.Mistaken, 1), (3, AuditOutcome.Begun, null), (4, AuditOutcome.Done, 3L)],
            lines.OrderBy(line => line.Position).Select(line => (line.Position, line.Outcome, line.Begun)));
        Assert.All(lines, line => Assert.Equal(("local-Admin", ConsoleRole.Admin, "/console/it-channel/confirm"), (line.ById, line.Role, line.Change)));
        Assert.Equal("/console/it-channel", lines.Single(line => line.Position == 4).LedTo);
        Assert.Matches("Admin on this computer \\(Admin\\) /it-channel/confirm → /it-channel done \\(line 3\\)", page.Text);
    }

    [Fact]
    public async Task Is_found_when_somebody_alters_its_line()
    {
        await using var bot = await BotUnderTest.StartWithAsync("lost-keys");
        using var admin = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Admin);
        using var form = await admin.OpenAsync("/console/it-channel");
        using var refused = await admin.PostAsync("/console/it-channel/confirm", form.Token, ("code", "none"));
        using var good = await admin.OpenAsync("/console/audit/check");

        await using (var db = bot.Database.CreateDbContext())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DROP TRIGGER audit_is_never_changed; UPDATE audit SET by_name = 'Sam' WHERE position = 2");
        using var broken = await admin.OpenAsync("/console/audit/check");

        Assert.Contains("All 2 lines are in order.", good.Text, StringComparison.Ordinal);
        Assert.Contains("Line 2 is not what was written, or is missing. The 1 lines before it are in order.", broken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_no_formula_in_a_spreadsheet()
    {
        await using var bot = await BotUnderTest.StartWithAsync("lost-keys");
        string[] names = ["=HYPERLINK(\"https://elsewhere.example\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\",=1", "\0=1", "Zoë “Ng”, line\nbreak"];
        foreach (var name in names)
            await bot.Service<Audit>().BeginAsync(new ConsolePerson("=id", name, ConsoleRole.Admin), "/console/=1", CancellationToken.None);
        using var admin = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Admin);

        using var file = await admin.Http.GetAsync(new Uri("/console/audit.csv", UriKind.Relative));

        Assert.True(file.IsSuccessStatusCode, await file.Content.ReadAsStringAsync());
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("attachment; filename=audit-", file.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        using var csv = new CsvReader(new StreamReader(await file.Content.ReadAsStreamAsync(), Encoding.UTF8), System.Globalization.CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(names.Length, rows.Count);
        Assert.All(rows.SelectMany(row => row.Values.Cast<string>()), cell => Assert.False(cell.Length > 0 && "=+-@\t\r\0".Contains(cell[0], StringComparison.Ordinal), $"A cell begins with {cell}"));
        Assert.Equal("Zoë “Ng”, line\nbreak", rows[^1]["by_name"]);
    }
}
