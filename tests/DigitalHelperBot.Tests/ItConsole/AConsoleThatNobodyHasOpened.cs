using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.ItConsole;

public sealed class AConsoleThatNobodyHasOpened
{
    /// <summary>To read them takes longer than all else of a start.</summary>
    [Fact]
    public async Task Has_not_made_the_keys_that_sign_cookies()
    {
        await using var bot = await BotUnderTest.StartWithAsync("lost-keys");
        Assert.Empty(await bot.RowsAsync<DataProtectionKey>());

        using var visitor = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Reader);
        Assert.Single(await bot.RowsAsync<DataProtectionKey>());
    }
}
