using DigitalHelperBot.Sites;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.Sites;

public sealed class AFileInTheSettings
{
    [Fact]
    public async Task Is_brought_in_once_and_again_when_it_changes()
    {
        var folder = FolderOfTheRun.New("sites");
        var file = SiteFiles.Write(folder);
        await using var first = await BotUnderTest.StartWithAsync([("Sites:File", file)], "print-a-letter");
        Assert.Equal("EH", first.Service<SiteRegister>().Current.Named("The Elms")!.Code);
        await using (var db = first.Database.CreateDbContext())
            await db.Set<Site>().Where(site => site.Code == "DEP").ExecuteUpdateAsync(site => site.SetProperty(row => row.People, 310));
        await first.StopAsync();

        await using var second = await BotUnderTest.StartAgainAsync(first, [("Sites:File", file)]);
        Assert.Equal(310, second.Service<SiteRegister>().Current.Find("DEP")!.People);
        await second.StopAsync();

        File.AppendAllText(file, "LIB,New Library,,9,,library\n");
        await using var third = await BotUnderTest.StartAgainAsync(second, [("Sites:File", file)]);
        Assert.Equal((300, "New Library"), (third.Service<SiteRegister>().Current.Find("DEP")!.People, third.Service<SiteRegister>().Current.Find("LIB")!.Name));
    }

    [Fact]
    public async Task With_a_mistake_stops_the_start_and_names_the_line()
    {
        var file = SiteFiles.Write(FolderOfTheRun.New("sites"), "id,name,people\nEH,Elm House,lots\n");

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => BotUnderTest.StartWithAsync([("Sites:File", file)], "print-a-letter"));

        Assert.Contains($"Sites:File: {file}:2: people: \"lots\" is not a number of people.", refused.Message, StringComparison.Ordinal);
    }
}
