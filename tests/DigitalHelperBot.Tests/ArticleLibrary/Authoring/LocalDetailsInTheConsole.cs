using System.Net;
using AngleSharp.Html.Dom;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class LocalDetailsInTheConsole : IAsyncLifetime
{
    private const string Address = "/console/local-details";
    private BotUnderTest _bot = null!;
    private ConsoleVisitor _publisher = null!;

    private string FilePath => Path.Combine(_bot.Folder, "articles", "local.yaml");

    public async Task InitializeAsync()
    {
        _bot = await BotUnderTest.StartWithAsync("lost-badge");
        _publisher = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Publisher);
    }

    public async Task DisposeAsync()
    {
        _publisher.Dispose();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Are_asked_for_in_words_and_stand_in_articles_at_once_while_the_file_keeps_its_comments()
    {
        using var page = await _publisher.OpenAsync(Address);
        Assert.Equal("Service desk number", page.Document.QuerySelector("label[for=detail-service_desk_phone]")!.TextContent);

        using var saved = await _publisher.SendAsync(page, Address, ("detail-service_desk_phone", " 01632 960999: press  1 "), ("new-name", "parking_rule"), ("new-value", "Park at the back"));

        Assert.Equal((HttpStatusCode.SeeOther, Address + "?done=saved"), (saved.Status, saved.Location));
        var text = await File.ReadAllTextAsync(FilePath);
        Assert.Contains("# Service desk number.\nservice_desk_phone: \"01632 960999: press 1\"\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\nparking_rule: Park at the back\n", text, StringComparison.Ordinal);
        await UntilAsync(() => _bot.Service<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current.Articles["lost-badge"].IfItDoesNotWork[0].Text == "Ring the service desk on 01632 960999: press 1.");
        using var again = await _publisher.OpenAsync(Address);
        Assert.Equal("Park at the back", Value(again, "detail-parking_rule"));
    }

    [Fact]
    public async Task Are_held_to_the_rules_of_the_file_and_come_back_as_typed()
    {
        using var page = await _publisher.OpenAsync(Address);
        var tooLong = new string('a', 301);

        using var refused = await _publisher.SendAsync(page, Address, ("detail-wifi_name", tooLong), ("detail-vpn_name", "WorkConnect"));
        using var noName = await _publisher.SendAsync(page, Address, ("new-name", "Parking rule: x"), ("new-value", "y"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (refused.Status, noName.Status));
        Assert.Contains("Write at most 300 characters", refused.Document.QuerySelector("#detail-wifi_name-mistake")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((tooLong, "WorkConnect"), (Value(refused, "detail-wifi_name"), Value(refused, "detail-vpn_name")));
        Assert.Contains("That is no name for a detail", noName.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public async Task Of_two_people_are_both_kept_and_one_is_asked_where_they_differ()
    {
        using var mine = await _publisher.OpenAsync(Address);
        using var theirs = await _publisher.OpenAsync(Address);
        using var first = await _publisher.SendAsync(theirs, Address, ("detail-wifi_name", "Theirs"), ("detail-vpn_name", "TheirVpn"));
        Assert.Equal(HttpStatusCode.SeeOther, first.Status);

        using var clash = await _publisher.SendAsync(mine, Address, ("detail-wifi_name", "Mine"), ("detail-print_queue_name", "Print-Anywhere"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.Status);
        Assert.Equal(("Mine", "TheirVpn"), (Value(clash, "detail-wifi_name"), Value(clash, "detail-vpn_name")));
        Assert.Contains("Until now: Theirs", clash.Text, StringComparison.Ordinal);
        using var kept = await _publisher.SendAsync(clash, Address);
        Assert.Equal(HttpStatusCode.SeeOther, kept.Status);
        var text = await File.ReadAllTextAsync(FilePath);
        Assert.All(["wifi_name: Mine", "vpn_name: TheirVpn", "print_queue_name: Print-Anywhere"], line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Can_be_looked_at_by_everybody_in_IT()
    {
        using var reader = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Reader);

        using var page = await reader.OpenAsync(Address);

        Assert.Contains("Service desk number Not filled in", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action='/console/local-details']"));
    }

    private static string Value(ConsolePage page, string field) => ((IHtmlInputElement)page.Document.GetElementById(field)!).Value;

    private static Task UntilAsync(Func<bool> condition) => Eventually.IsTrueAsync(condition, "It is not in the articles.", TimeSpan.FromMinutes(1));
}
