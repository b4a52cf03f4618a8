using System.CommandLine;
using System.Text.Json;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.Sites;

public sealed class TheVerbSites(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Brings_in_a_file_and_the_running_bot_follows(DatabaseKind kind)
    {
        var database = AtAnyHour.Database(kind, databases);
        await using var bot = await BotUnderTest.StartWithAsync(database, "print-a-letter");

        var first = await RunAsync(bot, database, "import", SiteFiles.Write(bot.Folder));
        Assert.Equal((0, "5 added, 0 changed, 0 as they were, 0 closed.", ""), (first.Exit, first.Output.Trim(), first.Errors));
        var second = await RunAsync(bot, database, "import", SiteFiles.Write(bot.Folder, "id,name,people\nEH,Elm House,121\nNEW,New Library,9\n"));
        Assert.Equal(0, second.Exit);
        Assert.StartsWith("1 added, 1 changed, 0 as they were, 0 closed.", second.Output, StringComparison.Ordinal);
        Assert.Contains("left as they are: Elm Court; Mill Lane Depot; Riverside Ward 3; Riverside Ward 8.", second.Output, StringComparison.Ordinal);
        var third = await RunAsync(bot, database, "import", SiteFiles.Write(bot.Folder, "id,name,people\nEH,Elm House,121\nNEW,New Library,9\n"), "--close-missing");
        Assert.StartsWith("0 added, 0 changed, 2 as they were, 4 closed.", third.Output, StringComparison.Ordinal);

        await bot.Service<SiteRegister>().RefreshAsync(CancellationToken.None);
        var known = bot.Service<SiteRegister>().Current;
        Assert.Equal(["Elm House", "New Library"], known.Open.Select(site => site.Name));
        Assert.Equal(121, known.Find("eh")!.People);
        var list = await RunAsync(bot, database, "list", "--json");
        Assert.Equal(6, JsonDocument.Parse(list.Output).RootElement.GetProperty("sites").GetArrayLength());
    }

    [Fact]
    public async Task Brings_in_nothing_when_one_line_is_wrong()
    {
        await using var bot = await BotUnderTest.StartWithAsync([], "print-a-letter");

        var (exit, output, _) = await RunAsync(bot, [], "import", SiteFiles.Write(bot.Folder, "id,name,people\nEH,Elm House,120\nOAK,Oak House,lots\n"));

        Assert.Equal(1, exit);
        Assert.Contains("sites.csv:3: people:", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was brought in.", output, StringComparison.Ordinal);
        Assert.Empty(await bot.RowsAsync<Site>());
    }

    [Fact]
    public async Task Says_so_when_there_is_no_such_file()
    {
        await using var bot = await BotUnderTest.StartWithAsync([], "print-a-letter");

        var (exit, _, errors) = await RunAsync(bot, [], "import", "nowhere.csv");

        Assert.Equal(2, exit);
        Assert.Contains("There is no file", errors, StringComparison.Ordinal);
    }

    internal static async Task<(int Exit, string Output, string Errors)> RunAsync(BotUnderTest bot, (string Key, string Value)[] database, params string[] arguments)
    {
        string[] all = ["sites", .. arguments, "--Storage:SqliteFile", Path.Combine(bot.Folder, "helper.db"), .. database.SelectMany(setting => (string[])[$"--{setting.Key}", setting.Value])];
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await Program.CreateRoot(all).Parse(all).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (exit, output.ToString(), errors.ToString());
    }
}
