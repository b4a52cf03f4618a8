using System.Net;
using System.Text;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class ACallerWhoIsNotTeams(ACallerWhoIsNotTeams.ProductionBot production) : IClassFixture<ACallerWhoIsNotTeams.ProductionBot>
{
    public static TheoryData<string> Tokens { get; } = [.. TokenAttacks.All.Keys];
    public static TheoryData<string> ClaimsOfTokens { get; } = [.. ClaimAttacks.All.Keys];
    public static TheoryData<string> Bodies { get; } = [.. BodyAttacks.All.Keys];

    [Theory]
    [MemberData(nameof(Tokens))]
    public Task Is_refused_with_a_forged_token(string attack) => IsRefusedAsync(TokenAttacks.All[attack]);

    [Theory]
    [MemberData(nameof(ClaimsOfTokens))]
    public Task Is_refused_with_a_token_for_something_else(string attack) => IsRefusedAsync(ClaimAttacks.All[attack]);

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task Is_refused_with_a_body_that_the_token_does_not_vouch_for(string attack) => IsRefusedAsync(BodyAttacks.All[attack]);

    private async Task IsRefusedAsync(Attack attack)
    {
        var bot = production.Bot;
        bot.Conversation.Turns.Clear(); // what got in before is that test's failure, not this one's

        using var response = await bot.PostAsync(attack.Headers(bot.Time.GetUtcNow()), Encoding.UTF8.GetBytes(attack.Body()));

        Assert.True(response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{response.StatusCode}");
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(bot.Conversation.Turns);
        Assert.Empty(bot.OutboundHosts);
    }

    public sealed class ProductionBot : IAsyncLifetime
    {
        private KeyServer _keys = null!;

        internal Bot Bot { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _keys = await KeyServer.StartAsync();
            _keys.Publish(Teams.Kid, Teams.Key, "msteams", "webchat", "emulator", "asechannel@x", "", "MSTEAMS", "msteams ");
            _keys.Publish("key-2", Teams.SecondKey, "msteams");
            _keys.Publish("webchat-only", Teams.SecondKey, "webchat");
            _keys.Publish("no-channels", Teams.SecondKey);
            _keys.Publish("not-endorsed", Teams.SecondKey, null);
            _keys.Publish("small", TokenAttacks.SmallKey, "msteams");
            Bot = await Bot.InProductionAsync(_keys);
            await AGoodTokenIsTakenAsync();
            Bot.Conversation.Turns.Clear();
        }

        public async Task DisposeAsync()
        {
            await AGoodTokenIsTakenAsync(); // so that no test passed because everything was refused
            await Bot.DisposeAsync();
            await _keys.DisposeAsync();
        }

        private async Task AGoodTokenIsTakenAsync()
        {
            using var response = await Bot.PostAsync(Teams.Token(Bot.Time.GetUtcNow()), Teams.Activity().ToJsonString());
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Single(Bot.Conversation.Turns);
        }
    }
}
