using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class SettingsThatAreNotSafe
{
    [Theory]
    [InlineData("AppId", null, "Teams:AppId")]
    [InlineData("AppId", "my-bot", "Teams:AppId")]
    [InlineData("AppId", "00000000-0000-0000-0000-000000000000", "Teams:AppId")]
    [InlineData("AllowedTenants:0", null, "Teams:AllowedTenants")]
    [InlineData("AllowedTenants:0", "common", "Teams:AllowedTenants")]
    [InlineData("AllowedTenants:0", "*", "Teams:AllowedTenants")]
    [InlineData("Credential:Kind", null, "Teams:Credential:Kind")]
    [InlineData("Issuer", "http://api.botframework.com", "Teams:Issuer")]
    [InlineData("OpenIdMetadata", "http://login.botframework.com/v1/.well-known/openidconfiguration", "Teams:OpenIdMetadata")]
    [InlineData("OpenIdMetadata", "http://localhost:5000/keys", "Teams:OpenIdMetadata")]
    [InlineData("OpenIdMetadata", "keys", "Teams:OpenIdMetadata")]
    [InlineData("PublicAddress", "helper.example.org", "Teams:PublicAddress")]
    [InlineData("PublicAddress", "http://helper.example.org", "Teams:PublicAddress")]
    [InlineData("PublicAddress", "https://localhost:5000", "Teams:PublicAddress")]
    [InlineData("PublicAddress", "https://user@helper.example.org", "Teams:PublicAddress")]
    [InlineData("PublicAddress", "https://helper.example.org/?to=there", "Teams:PublicAddress")]
    [InlineData("Cloud", "7", "Teams:Cloud")]
    [InlineData("Cloud", "Mars", "Teams:Cloud")]
    [InlineData("Cloud", "China", "Teams:AllowedServiceHosts")]
    [InlineData("AllowedServiceHosts:0", "*.trafficmanager.net", "Teams:AllowedServiceHosts")]
    [InlineData("Incoming:LocalChatOrigins:0", "http://localhost:56150", "Teams:Incoming:LocalChatOrigins")]
    [InlineData("Incoming:TurnsPerPersonPerMinute", "0", "Teams:Incoming:TurnsPerPersonPerMinute")]
    [InlineData("Incoming:TurnDeadline", "00:01:00", "Teams:Incoming:TurnDeadline")]
    [InlineData("Incoming:TypingAfter", "00:00:11", "Teams:Incoming:TypingAfter")]
    [InlineData("SkipAuth", "true", "SkipAuth")]
    [InlineData("Incoming:AllowAnonymous", "true", "AllowAnonymous")]
    public async Task Keep_the_program_from_starting_in_Production(string setting, string? value, string named)
    {
        var settings = Bot.ProductionSettings.Where(one => one.Key != setting).ToList();
        if (value is not null)
            settings.Add((setting, value));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => Bot.StartAsync(Environments.Production, settings, keys: null));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Staging")]
    [InlineData("Test")]
    [InlineData("Production")]
    public async Task Are_none_at_all_outside_Development(string environment)
        => await Assert.ThrowsAsync<OptionsValidationException>(() => Bot.StartAsync(environment, [], keys: null));

    [Theory]
    [InlineData("https://localhost:56150")]
    [InlineData("http://203.0.113.9:56150")]
    [InlineData("http://localhost:56150/path")]
    [InlineData("localhost:56150")]
    public async Task Are_refused_in_Development_when_a_local_chat_program_is_not_local(string origin)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => Bot.InDevelopmentAsync(("Incoming:LocalChatOrigins:0", origin)));

        Assert.Contains("Teams:Incoming:LocalChatOrigins", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_a_real_bot_in_Development_without_tenants()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => Bot.InDevelopmentAsync(("AppId", Bot.AppId)));

        Assert.Contains("Teams:AllowedTenants", refusal.Message, StringComparison.Ordinal);
    }
}
