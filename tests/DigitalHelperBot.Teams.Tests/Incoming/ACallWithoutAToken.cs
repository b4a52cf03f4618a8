using System.Net;
using System.Text;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class ACallWithoutAToken
{
    [Fact]
    public async Task Is_taken_in_Development_from_this_machine()
    {
        await using var bot = await Bot.InDevelopmentAsync();

        using var response = await PostAsync(bot);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TurnKind.Message, bot.Conversation.Only.Kind);
        Assert.Contains(bot.Log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("without a token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("localhost", null)]
    [InlineData("127.0.0.1", "http://127.0.0.1:{port}")]
    [InlineData("[::1]", null)]
    public async Task Is_taken_under_each_name_of_this_machine_and_from_its_own_pages(string host, string? origin)
    {
        await using var bot = await Bot.InDevelopmentAsync();

        using var response = await PostAsync(bot, request =>
        {
            request.Headers.Host = $"{host}:{bot.Address.Port}";
            if (origin is not null)
                request.Headers.Add("Origin", origin.Replace("{port}", $"{bot.Address.Port}", StringComparison.Ordinal));
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-host", "abc.devtunnels.example")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-For", "203.0.113.9")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Host", "abc.devtunnels.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "127.0.0.1.nip.example")]
    [InlineData("Host", "127.1")]
    [InlineData("Host", "[::ffff:127.0.0.1]")]
    public async Task Is_refused_when_a_proxy_or_a_foreign_page_had_a_hand_in_it(string header, string value)
    {
        await using var bot = await Bot.InDevelopmentAsync();

        using var response = await PostAsync(bot, request =>
        {
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, value);
        });

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Conversation.Turns);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonx")]
    [InlineData("")]
    public async Task Is_refused_as_anything_but_JSON_since_a_page_may_send_forms_anywhere(string contentType)
    {
        await using var bot = await Bot.InDevelopmentAsync();

        using var response = await bot.PostAsync((string?)null, Teams.LocalActivity(bot).ToJsonString(), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(bot.Conversation.Turns);
    }

    [Theory]
    [InlineData("http://localhost:1/")]
    [InlineData("http://203.0.113.9:{port}/")]
    [InlineData("https://localhost:{port}/")]
    [InlineData("http://user@localhost:{port}/")]
    [InlineData("https://smba.trafficmanager.net/uk/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task Is_refused_when_its_answers_would_leave_this_server(string serviceUrl)
    {
        await using var bot = await Bot.InDevelopmentAsync();
        var activity = Teams.LocalActivity(bot);
        activity["serviceUrl"] = serviceUrl.Replace("{port}", $"{bot.Address.Port}", StringComparison.Ordinal);

        using var response = await bot.PostAsync((string?)null, activity.ToJsonString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Conversation.Turns);
    }

    [Fact]
    public async Task Is_taken_from_a_local_chat_program_that_the_settings_name()
    {
        await using var bot = await Bot.InDevelopmentAsync(("Incoming:LocalChatOrigins:0", "http://localhost:56150"));
        var activity = Teams.LocalActivity(bot);
        activity["serviceUrl"] = "http://localhost:56150/_connector";

        using var response = await bot.PostAsync((string?)null, activity.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Is_refused_once_an_app_id_is_set()
    {
        await using var keys = await KeyServer.StartAsync();
        await using var bot = await Bot.StartAsync("Development", Bot.ProductionSettings, keys);

        using var response = await PostAsync(bot);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Conversation.Turns);
    }

    [Fact]
    public async Task Is_refused_when_it_names_two_tenants()
    {
        await using var bot = await Bot.InDevelopmentAsync();
        var activity = Teams.LocalActivity(bot);
        activity["conversation"]!["tenantId"] = "other";

        using var response = await bot.PostAsync((string?)null, activity.ToJsonString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(Bot bot, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Teams.LocalActivity(bot).ToJsonString(), Encoding.UTF8, "application/json"),
        };
        change?.Invoke(request);
        return await bot.Client.SendAsync(request);
    }
}
