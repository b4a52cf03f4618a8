using System.CommandLine;
using System.Text.Json;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.WeeklyReport;

/// <summary>The report in a terminal.</summary>
public sealed class TheVerbReport
{
    [Fact]
    public async Task Prints_a_week_or_several_and_says_what_is_wrong_with_a_week()
    {
        await using var bot = await BotUnderTest.StartWithAsync([], "print-a-letter");

        var one = await RunAsync(bot, "--week", "2020-W10", "--json", "--rows");
        Assert.Equal((0, ""), (one.Exit, one.Errors));
        Assert.Equal("2020-W10", JsonDocument.Parse(one.Output).RootElement.GetProperty("week").GetString());
        Assert.Contains("weeks: Week=202010", JsonDocument.Parse(one.Output).RootElement.GetProperty("headline").GetProperty("rows")[0].GetString(), StringComparison.Ordinal);

        var three = await RunAsync(bot, "--week", "2020-W09", "--until", "2020-W11", "--json");
        Assert.Equal(["2020-W09", "2020-W10", "2020-W11"], JsonDocument.Parse(three.Output).RootElement.GetProperty("weeks").EnumerateArray().Select(week => week.GetProperty("week").GetString()));

        Assert.Contains("--until 2020-W09 is before --week", (await RunAsync(bot, "--week", "2020-W10", "--until", "2020-W09")).Errors, StringComparison.Ordinal);
        Assert.Contains("is not a week. Write the year and the week as in 2026-W47.", (await RunAsync(bot, "--week", "W47")).Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(bot, "--week", "2999-W01")).Exit);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(BotUnderTest bot, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] all = ["report", .. arguments, "--Storage:SqliteFile", Path.Combine(bot.Folder, "helper.db"), "--ArticleLibrary:Folder", Path.Combine(bot.Folder, "articles")];
        var exit = await Program.CreateRoot(all).Parse(all).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (exit, output.ToString(), errors.ToString());
    }
}
