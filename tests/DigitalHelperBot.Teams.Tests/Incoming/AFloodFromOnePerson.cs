using System.Net;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class AFloodFromOnePerson : IAsyncLifetime
{
    private Bot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await Bot.InDevelopmentAsync();
        for (var i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.OK, await PostAsync("flooder"));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Is_turned_away_above_thirty_turns_a_minute()
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync("flooder"));

        Assert.Equal(30, _bot.Conversation.Turns.Count);
    }

    [Fact]
    public async Task Is_not_noticed_by_anyone_else()
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync("flooder"));

        Assert.Equal(HttpStatusCode.OK, await PostAsync("neighbour"));
    }

    [Fact]
    public async Task Is_forgiven_in_the_next_minute()
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync("flooder"));
        _bot.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, await PostAsync("flooder"));
    }

    [Fact]
    public async Task Does_not_keep_the_person_from_adding_the_app_for_others()
        => Assert.Equal(HttpStatusCode.OK, await PostAsync("flooder", "installationUpdate"));

    private async Task<HttpStatusCode> PostAsync(string person, string type = "message")
    {
        var activity = Teams.LocalActivity(_bot);
        activity["type"] = type;
        activity["action"] = "add";
        activity["from"]!["aadObjectId"] = person;
        using var response = await _bot.PostAsync((string?)null, activity.ToJsonString());
        return response.StatusCode;
    }
}
