using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.TryIt;

/// <summary>Beside these tests there is no bundle, as after a build without Node.</summary>
public sealed class WithoutAChatWindow
{
    [Fact]
    public async Task The_page_says_what_is_missing_and_how_to_ask_without_it()
    {
        await using var bot = await BotUnderTest.StartWithAsync("lost-keys");

        var page = await bot.Http.GetStringAsync("/try");

        Assert.Contains("this page has no chat window yet", page, StringComparison.Ordinal);
        Assert.Contains("Install Node 20", page, StringComparison.Ordinal);
        Assert.Contains("-- ask ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }
}
