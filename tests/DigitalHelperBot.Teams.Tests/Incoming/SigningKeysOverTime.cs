using System.Net;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class SigningKeysOverTime : IAsyncLifetime
{
    private KeyServer _keys = null!;

    public async Task InitializeAsync()
    {
        _keys = await KeyServer.StartAsync();
        _keys.Publish(Teams.Kid, Teams.Key, "msteams");
    }

    public async Task DisposeAsync() => await _keys.DisposeAsync();

    [Fact]
    public async Task A_new_key_is_fetched_when_a_token_first_names_it()
    {
        await using var bot = await StartAsync();
        _keys.Publish("key-2", Teams.SecondKey, "msteams");
        bot.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, "key-2"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, "key-2"));

        Assert.Equal(2, _keys.MetadataFetches);
    }

    [Fact]
    public async Task A_withdrawn_key_takes_the_tokens_that_it_verified_with_it()
    {
        await using var bot = await StartAsync();
        var token = Teams.Token(bot.Time.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, token: token));
        _keys.Publish("key-2", Teams.SecondKey, "msteams");
        _keys.Withdraw(Teams.Kid);
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, "key-2"));

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bot, token: token));
    }

    [Fact]
    public async Task A_thousand_unknown_keys_cost_one_fetch_a_minute()
    {
        await using var bot = await StartAsync();
        var fetchesBefore = _keys.MetadataFetches;

        for (var minute = 1; minute <= 3; minute++)
        {
            bot.Time.Advance(TimeSpan.FromSeconds(61));
            var answers = await Task.WhenAll(Enumerable.Range(0, 334).Select(number => PostAsync(bot, $"unknown-{minute}-{number}")));
            Assert.All(answers, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
            Assert.Equal(fetchesBefore + minute, _keys.MetadataFetches);
        }
        Assert.Empty(bot.OutboundHosts);
    }

    [Fact]
    public async Task Known_keys_go_on_working_while_the_key_server_is_down()
    {
        await using var bot = await StartAsync();
        _keys.Status = 500;

        for (var minute = 0; minute < 10; minute++)
        {
            bot.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bot, "key-2"));
            Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
        }
    }

    [Fact]
    public async Task Known_keys_go_on_working_when_the_key_server_serves_rubbish()
    {
        await using var bot = await StartAsync();
        foreach (var rubbish in new[] { "", "{", "{}", "[]", """{"keys":[]}""", """{"keys":[{"kty":"oct","kid":"key-1","k":"AAAA"}]}""", """{"keys":"x"}""", """{"keys":[7,null]}""" })
        {
            _keys.Document = rubbish;
            bot.Time.Advance(TimeSpan.FromSeconds(61));
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bot, "key-2"));
            Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
        }
    }

    [Fact]
    public async Task Keys_are_fetched_again_after_a_day()
    {
        await using var bot = await StartAsync();
        bot.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
        Assert.Equal(1, _keys.MetadataFetches);

        bot.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));

        await Bot.EventuallyAsync(() => _keys.MetadataFetches == 2);
    }

    [Fact]
    public async Task Without_any_keys_callers_hear_that_the_service_is_unavailable_until_they_come()
    {
        _keys.Status = 500;
        await using var bot = await Bot.InProductionAsync(_keys);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(bot));
        Assert.Empty(bot.Conversation.Turns);

        _keys.Status = 200;
        bot.Time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
    }

    [Fact]
    public async Task Keys_at_an_address_without_tls_are_not_fetched()
    {
        _keys.JwksUri = "http://keys.example/v1/.well-known/keys";
        await using var bot = await Bot.InProductionAsync(_keys);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(bot));
    }

    [Fact]
    public async Task Two_keys_under_one_name_are_both_left_out()
    {
        _keys.Publish(Teams.Kid, Teams.SecondKey, "msteams");
        await using var bot = await Bot.InProductionAsync(_keys);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(bot));
    }

    private async Task<Bot> StartAsync()
    {
        var bot = await Bot.InProductionAsync(_keys, ("Incoming:TurnsPerPersonPerMinute", "10000"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
        return bot;
    }

    private static async Task<HttpStatusCode> PostAsync(Bot bot, string kid = Teams.Kid, string? token = null)
    {
        token ??= Teams.Token(bot.Time.GetUtcNow(), header: header => header["kid"] = kid, key: kid == Teams.Kid ? Teams.Key : Teams.SecondKey);
        using var response = await bot.PostAsync(token, Teams.Activity().ToJsonString());
        return response.StatusCode;
    }
}
