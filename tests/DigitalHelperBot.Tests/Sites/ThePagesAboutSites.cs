using System.Net;
using System.Text;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.Sites;

public sealed class ThePagesAboutSites
{
    [Fact]
    public async Task Bring_in_a_list_or_say_line_by_line_what_is_wrong()
    {
        await using var bot = await BotUnderTest.StartWithAsync([], "print-a-letter");
        using var sam = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Writer);
        Assert.Contains("There are no sites yet", (await sam.OpenAsync("/console/sites")).Text, StringComparison.Ordinal);

        var refused = await UploadAsync(sam, "id,name,people\nEH,Elm House,lots\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("line:2: people: &quot;lots&quot; is not a number of people.", refused.Body, StringComparison.Ordinal);
        Assert.Empty(await bot.RowsAsync<Site>());

        Assert.Equal(HttpStatusCode.SeeOther, (await UploadAsync(sam, SiteFiles.Five)).Status);
        using var list = await sam.OpenAsync("/console/sites?q=ward");
        Assert.Contains("Riverside Ward 3", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elm House", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_one_site_and_keep_what_was_typed_when_it_clashes()
    {
        await using var bot = await BotUnderTest.StartWithAsync([("Sites:File", SiteFiles.Write(FolderOfTheRun.New("sites")))], "print-a-letter");
        using var sam = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Writer);

        using var form = await sam.OpenAsync("/console/sites/edit?id=EH");
        using var clash = await sam.SendAsync(form, "/console/sites/save", ("name", "Elm Court"), ("people", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.Status);
        Assert.Contains("Nobody could say which is meant", clash.Text, StringComparison.Ordinal);
        Assert.Equal("7", clash.Document.QuerySelector("#people")!.GetAttribute("value"));

        using var saved = await sam.SendAsync(clash, "/console/sites/save", ("name", "Elm Manor"), ("closed", "yes"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var site = bot.Service<SiteRegister>().Current.Find("EH")!;
        Assert.Equal(("Elm Manor", 7, true), (site.Name, site.People, site.Closed));
    }

    private static async Task<(HttpStatusCode Status, string Body)> UploadAsync(ConsoleVisitor visitor, string csv)
    {
        using var page = await visitor.OpenAsync("/console/sites/import");
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "sites.csv" } };
        foreach (var field in page.Document.QuerySelectorAll("form[action='/console/sites/import'] input[type=hidden]"))
            content.Add(new StringContent(field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        using var answer = await visitor.Http.PostAsync(new Uri("/console/sites/import", UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
