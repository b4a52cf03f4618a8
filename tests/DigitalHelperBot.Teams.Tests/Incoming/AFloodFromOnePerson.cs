using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigitalHelperBot.Teams.Tests.Outgoing;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class AFloodFromOnePerson : IAsyncLifetime, IDisposable
{
    private const int ToldAndTwoMore = 33;
    private readonly FakeConnector _connector = new();
    private Bot _bot = null!;

    public async Task InitializeAsync() =>
        _bot = await Bot.InDevelopmentAsync(("Incoming:LocalChatOrigins:0", _connector.ServiceUrl.TrimEnd('/')));

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose() => _connector.Dispose();

    [Fact]
    public async Task Is_turned_away_above_thirty_turns_a_minute()
    {
        var answers = await FloodAsync();

        Assert.All(answers[..31], status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(answers[31..], status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
        Assert.Equal(30, _bot.Conversation.Turns.Count);
    }

    [Fact]
    public async Task Is_told_once_in_words()
    {
        await FloodAsync();

        Assert.Equal([Bot.TooManyWords], await WordsSentAsync());
    }

    [Fact]
    public async Task Is_not_told_again_while_it_goes_on()
    {
        await FloodAsync();
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await FloodAsync();

        Assert.Equal([Bot.TooManyWords], await WordsSentAsync());
    }

    [Fact]
    public async Task Is_told_again_when_it_comes_back_after_a_quiet_minute()
    {
        await FloodAsync();
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await PostAsync("flooder");
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await FloodAsync();

        Assert.Equal([Bot.TooManyWords, Bot.TooManyWords], await WordsSentAsync());
    }

    [Fact]
    public async Task Is_told_on_the_card_when_it_presses_a_button()
    {
        await FloodAsync();

        using var response = await SendAsync("flooder", activity =>
        {
            activity["type"] = "invoke";
            activity["name"] = "adaptiveCard/action";
            activity["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "worked", ["data"] = new JsonObject() } };
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(429, answer.RootElement.GetProperty("statusCode").GetInt32());
        Assert.Equal(Bot.TooManyWords, answer.RootElement.GetProperty("value").GetProperty("message").GetString());
        Assert.Equal(30, _bot.Conversation.Turns.Count);
    }

    [Fact]
    public async Task Is_not_noticed_by_anyone_else()
    {
        await FloodAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync("neighbour"));
        Assert.Equal(31, _bot.Conversation.Turns.Count);
    }

    [Fact]
    public async Task Is_forgiven_in_the_next_minute()
    {
        await FloodAsync();
        _bot.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, await PostAsync("flooder"));
        Assert.Equal(31, _bot.Conversation.Turns.Count);
    }

    [Fact]
    public async Task Does_not_keep_the_person_from_adding_the_app_for_others()
    {
        await FloodAsync();

        using var response = await SendAsync("flooder", activity => (activity["type"], activity["action"]) = ("installationUpdate", "add"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(31, _bot.Conversation.Turns.Count);
    }

    private async Task<HttpStatusCode[]> FloodAsync()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < ToldAndTwoMore; i++)
            answers.Add(await PostAsync("flooder"));
        return [.. answers];
    }

    /// <summary>A stop waits for the last deliveries, so that none can come later.</summary>
    private async Task<string[]> WordsSentAsync()
    {
        await _bot.StopAsync();
        return [.. _connector.Seen.Select(seen => JsonNode.Parse(seen.Body)!["text"]!.GetValue<string>())];
    }

    private async Task<HttpStatusCode> PostAsync(string person)
    {
        using var response = await SendAsync(person, _ => { });
        return response.StatusCode;
    }

    private Task<HttpResponseMessage> SendAsync(string person, Action<JsonObject> change)
    {
        var activity = Teams.LocalActivity(_bot);
        activity["serviceUrl"] = _connector.ServiceUrl;
        activity["from"]!["aadObjectId"] = person;
        change(activity);
        return _bot.PostAsync((string?)null, activity.ToJsonString());
    }
}
