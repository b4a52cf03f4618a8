using Microsoft.Extensions.Hosting;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

public sealed class AnAddressThatIsAllowed
{
    private static readonly (string, string)[] WithSecret =
        [("Credential:Kind", "ClientSecret"), ("Credential:ClientSecret", "x"), ("AppId", "00000000-0000-0000-0000-00000000000a"), ("AllowedTenants:0", "t")];

    [Theory]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/uk/")]
    [InlineData("https://smba.trafficmanager.net:443/emea/")]
    [InlineData("https://SMBA.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net/amer/11111111-1111-1111-1111-111111111111/")]
    public void Is_Teams_own(string serviceUrl)
    {
        using var edge = Edge.Build(Environments.Production, WithSecret);

        Assert.True(edge.AllowedHosts.Allows(serviceUrl));
    }

    [Theory]
    [InlineData("Gcc", "https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("GccHigh", "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("DoD", "https://smba.infra.dod.teams.microsoft.us/teams")]
    public void Is_a_governments_only_in_that_cloud(string cloud, string serviceUrl)
    {
        using var there = Edge.Build(Environments.Production, [.. WithSecret, ("Cloud", cloud)]);

        Assert.True(there.AllowedHosts.Allows(serviceUrl));
        Assert.False(there.AllowedHosts.Allows("https://smba.trafficmanager.net/"));
    }

    [Fact]
    public void Is_one_that_the_settings_name()
    {
        using var edge = Edge.Build(Environments.Production, [.. WithSecret, ("AllowedServiceHosts:0", "smba.infra.gcc.teams.microsoft.com")]);

        Assert.True(edge.AllowedHosts.Allows("https://smba.infra.gcc.teams.microsoft.com/teams"));
        Assert.False(edge.AllowedHosts.Allows("https://smba.infra.gov.teams.microsoft.us/teams"));
    }

    [Theory]
    [InlineData("http://localhost:3978/v3/directline", true)]
    [InlineData("http://127.0.0.1:80", true)]
    [InlineData("http://[::1]:5000/_connector/", true)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://localhost@evil.example/", false)]
    [InlineData("http://127.0.0.2/", false)]
    [InlineData("http://2130706433/", false)]
    [InlineData("http://0x7f.1/", false)]
    [InlineData("http://localhost:99999/", false)]
    [InlineData("http://evil.example/", false)]
    public void Is_loopback_in_Development_without_a_credential(string serviceUrl, bool allowed)
    {
        using var edge = Edge.WithoutCredential();

        Assert.Equal(allowed, edge.AllowedHosts.Allows(serviceUrl));
    }

    [Fact]
    public void Is_not_loopback_in_Development_when_there_is_a_token_to_lose()
    {
        using var edge = Edge.Build(Environments.Development, WithSecret);

        Assert.False(edge.AllowedHosts.Allows("http://localhost:3978/"));
        Assert.False(edge.AllowedHosts.Allows("https://localhost/"));
    }
}
