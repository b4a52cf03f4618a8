using System.Net;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class AnotherCloud : IAsyncLifetime
{
    private const string GovernmentServiceUrl = "https://smba.infra.gov.teams.microsoft.us/teams/";
    private const string GovernmentIssuer = "https://api.botframework.us";
    private KeyServer _keys = null!;

    public async Task InitializeAsync()
    {
        _keys = await KeyServer.StartAsync();
        _keys.Publish(Teams.Kid, Teams.Key, "msteams");
    }

    public async Task DisposeAsync() => await _keys.DisposeAsync();

    [Theory]
    [InlineData(GovernmentIssuer, GovernmentServiceUrl, HttpStatusCode.OK)]
    [InlineData("https://api.botframework.com", GovernmentServiceUrl, HttpStatusCode.Unauthorized)]
    [InlineData(GovernmentIssuer, Bot.ServiceUrl, HttpStatusCode.Forbidden)]
    public async Task Brings_its_own_issuer_and_hosts_with_one_setting(string issuer, string serviceUrl, HttpStatusCode status)
    {
        await using var bot = await Bot.InProductionAsync(_keys, ("Cloud", "GccHigh"));

        Assert.Equal(status, await PostAsync(bot, issuer, serviceUrl));
    }

    [Fact]
    public async Task May_be_described_by_settings_alone()
    {
        await using var bot = await Bot.InProductionAsync(
            _keys, ("Cloud", "China"), ("Issuer", "https://issuer.example"), ("AllowedServiceHosts:0", "service.example"));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, "https://issuer.example", "https://service.example/cn/"));
    }

    private static async Task<HttpStatusCode> PostAsync(Bot bot, string issuer, string serviceUrl)
    {
        var token = Teams.Token(bot.Time.GetUtcNow(), claims =>
        {
            claims["iss"] = issuer;
            claims["serviceurl"] = serviceUrl;
        });
        var activity = Teams.Activity();
        activity["serviceUrl"] = serviceUrl;
        using var response = await bot.PostAsync(token, activity.ToJsonString());
        return response.StatusCode;
    }
}
