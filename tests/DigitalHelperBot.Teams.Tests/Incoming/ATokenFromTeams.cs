using System.Net;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class ATokenFromTeams : IAsyncLifetime
{
    private KeyServer _keys = null!;
    private Bot _bot = null!;

    public async Task InitializeAsync()
    {
        _keys = await KeyServer.StartAsync();
        _keys.Publish(Teams.Kid, Teams.Key, "msteams", "webchat");
        _bot = await Bot.InProductionAsync(_keys);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _keys.DisposeAsync();
    }

    [Fact]
    public async Task Brings_the_turn_to_the_app()
    {
        using var response = await _bot.PostAsync(Teams.Token(_bot.Time.GetUtcNow()), Teams.Activity().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var turn = _bot.Conversation.Only;
        Assert.Equal(
            (TurnKind.Message, "how do i share my screen", Bot.Tenant, "22222222-2222-2222-2222-22222222000a", "a:personal-1", Bot.ServiceUrl, "iOS"),
            (turn.Kind, turn.Text, turn.TenantId, turn.PersonId, turn.ConversationId, turn.ServiceUrl, turn.Platform));
    }

    [Theory]
    [InlineData(-240, 0)]
    [InlineData(3600, 240)]
    public async Task Is_taken_when_clocks_differ_by_four_minutes(int expiresIn, int validIn)
    {
        var now = _bot.Time.GetUtcNow();
        var token = Teams.Token(now, claims =>
        {
            claims["exp"] = now.ToUnixTimeSeconds() + expiresIn;
            claims["nbf"] = now.ToUnixTimeSeconds() + validIn;
        });

        using var response = await _bot.PostAsync(token, Teams.Activity().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk")]
    [InlineData("https://SMBA.trafficmanager.NET/uk/")]
    public async Task Is_taken_when_its_address_differs_only_in_host_case_or_the_last_slash(string serviceUrl)
    {
        var token = Teams.Token(_bot.Time.GetUtcNow(), claims => claims["serviceurl"] = serviceUrl);

        using var response = await _bot.PostAsync(token, Teams.Activity().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Is_taken_with_the_app_id_in_capitals_and_without_a_beginning()
    {
        var token = Teams.Token(_bot.Time.GetUtcNow(), claims =>
        {
            claims["aud"] = Bot.AppId.ToUpperInvariant();
            claims.Remove("nbf");
        });

        using var response = await _bot.PostAsync(token, Teams.Activity().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Is_taken_with_every_activity_until_it_expires()
    {
        var token = Teams.Token(_bot.Time.GetUtcNow());
        for (var i = 0; i < 3; i++)
        {
            using var response = await _bot.PostAsync(token, Teams.Activity(id: $"m{i}").ToJsonString());
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        _bot.Time.Advance(TimeSpan.FromMinutes(66));

        using var late = await _bot.PostAsync(token, Teams.Activity(id: "late").ToJsonString());
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.Equal(3, _bot.Conversation.Turns.Count);
    }

    [Fact]
    public async Task Does_not_vouch_for_another_address_the_second_time_either()
    {
        var token = Teams.Token(_bot.Time.GetUtcNow());
        (await _bot.PostAsync(token, Teams.Activity(id: "first").ToJsonString())).Dispose();
        var elsewhere = Teams.Activity(id: "second");
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/emea/";

        using var response = await _bot.PostAsync(token, elsewhere.ToJsonString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("first", _bot.Conversation.Only.ActivityId);
    }

    [Fact]
    public async Task Is_taken_when_the_body_names_its_tenant_in_one_place_only()
    {
        var activity = Teams.Activity();
        activity.Remove("channelData");

        using var response = await _bot.PostAsync(Teams.Token(_bot.Time.GetUtcNow()), activity.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
