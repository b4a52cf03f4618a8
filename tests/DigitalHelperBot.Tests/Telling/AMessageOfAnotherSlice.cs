using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Tests.Telling;

/// <summary>The outbox is not for needs alone: a report or an invitation goes the same way.</summary>
public sealed class AMessageOfAnotherSlice(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_to_its_place_once(DatabaseKind kind)
    {
        await using var bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(AtAnyHour.Database(kind, databases)), services =>
            services.AddSingleton(new NoticeKind("cake", data => MessageBody.Of($"Cake at {data}."))), "print-a-letter");
        var kitchen = new ConversationReference(bot.Connector.Address, Activities.Tenant, "19:kitchen@thread.tacv2", "28:bot");
        var notices = bot.Service<Notices>();

        for (var time = 0; time < 3; time++)
            await bot.Service<TurnWriter>().CommitAsync([notices.Write(new Notice(new ReplyContent("cake", "four"), "cake:2026-W48", null, kitchen))], CancellationToken.None);

        var sent = await bot.Connector.NextAsync();
        Assert.Equal(("19:kitchen@thread.tacv2", "Cake at four."), (sent.ConversationId, sent.Text));
        await Eventually.IsTrueAsync(async () => Assert.Single(await bot.RowsAsync<DigitalHelperBot.Telling.Telling>()).State == TellingState.Told, "It was not written down as told.");
        Assert.Single(bot.Connector.Sent);
    }
}
