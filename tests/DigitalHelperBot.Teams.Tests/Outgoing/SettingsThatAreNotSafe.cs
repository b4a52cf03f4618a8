using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

public sealed class SettingsThatAreNotSafe
{
    private static readonly (string, string)[] Good =
        [("Credential:Kind", "ClientSecret"), ("Credential:ClientSecret", "canary-secret"), ("AppId", "00000000-0000-0000-0000-00000000000a"), ("AllowedTenants:0", "t")];

    [Fact]
    public void Are_not_these() => Assert.NotNull(Start(Environments.Production, Good));

    [Fact]
    public void Are_none_at_all_in_Development_only()
    {
        Assert.NotNull(Start(Environments.Development));
        Assert.Contains("Teams:Credential:Kind", Refusal(Environments.Production), StringComparison.Ordinal);
        Assert.Contains("Teams:Credential:Kind", Refusal(Environments.Staging), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AppId", "", "Teams:AppId")]
    [InlineData("AppId", "my-bot", "Teams:AppId")]
    [InlineData("AllowedTenants:1", "u", "Teams:Credential:TenantId")]
    [InlineData("Credential:ClientSecret", "", "Teams:Credential:ClientSecret")]
    [InlineData("AllowedServiceHosts:0", "*.trafficmanager.net", "Teams:AllowedServiceHosts")]
    [InlineData("AllowedServiceHosts:0", "https://smba.trafficmanager.net", "Teams:AllowedServiceHosts")]
    [InlineData("AllowedServiceHosts:0", "smba.trafficmanager.net:8443", "Teams:AllowedServiceHosts")]
    [InlineData("AllowedServiceHosts:0", "smba.trafficmanager.net.", "Teams:AllowedServiceHosts")]
    [InlineData("Cloud", "China", "Teams:AllowedServiceHosts")]
    [InlineData("LoginAddress", "http://login.example", "Teams:LoginAddress")]
    [InlineData("Outgoing:AttemptTimeout", "00:00:00", "Teams:Outgoing:AttemptTimeout")]
    [InlineData("Outgoing:MaxRepeats", "11", "Teams:Outgoing:MaxRepeats")]
    [InlineData("Outgoing:MaxRepeatDelay", "00:00:00.1", "MaxRepeatDelay")]
    [InlineData("Outgoing:MaxInFlight", "0", "Teams:Outgoing:MaxInFlight")]
    [InlineData("Outgoing:MaxLimitDelay", "-00:00:01", "Teams:Outgoing:MaxLimitDelay")]
    [InlineData("Outgoing:ConversationLimits:0:Sends", "5", "Teams:Outgoing:ConversationLimits")]
    public void Are_refused_with_the_settings_name(string key, string value, string named) =>
        Assert.Contains(named, Refusal(Environments.Production, [.. Good, (key, value)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("Credential:Password")]
    [InlineData("Outgoing:MaxRepeat")]
    [InlineData("AllowAnything")]
    public void Are_refused_when_nothing_knows_them(string key)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Start(Environments.Production, [.. Good, (key, "1")]));

        Assert.Contains(key.Split(':')[^1], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_refused_when_the_certificate_is_not_there_or_is_none()
    {
        (string, string)[] certificate = [.. Good, ("Credential:Kind", "Certificate")];
        var notACertificate = typeof(SettingsThatAreNotSafe).Assembly.Location;

        Assert.Contains("Teams:Credential:CertificatePath", Refusal(Environments.Production, certificate), StringComparison.Ordinal);
        Assert.Contains("Teams:Credential:CertificatePath", Refusal(Environments.Production, [.. certificate, ("Credential:CertificatePath", notACertificate)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot.pfx", "right", true)]
    [InlineData("bot.pfx", "wrong", false)]
    [InlineData("bot.pem", "", true)]
    [InlineData("certificate-alone.pem", "", false)]
    public void Are_not_a_certificate_with_its_key_and_password(string file, string password, bool good)
    {
        var folder = Directory.CreateTempSubdirectory("certificates");
        try
        {
            WriteCertificates(folder.FullName);
            (string, string)[] settings =
            [
                .. Good, ("Credential:Kind", "Certificate"),
                ("Credential:CertificatePath", Path.Combine(folder.FullName, file)), ("Credential:CertificatePassword", password),
            ];

            Assert.Equal(good, Record.Exception(() => Start(Environments.Production, settings)) is null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Are_refused_without_showing_a_secret() =>
        Assert.DoesNotContain("canary-secret", Refusal(Environments.Production, [.. Good, ("AppId", "")]), StringComparison.Ordinal);

    private static void WriteCertificates(string folder)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now, now.AddDays(1));
        File.WriteAllBytes(Path.Combine(folder, "bot.pfx"), certificate.Export(X509ContentType.Pfx, "right"));
        File.WriteAllText(Path.Combine(folder, "bot.pem"), certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "certificate-alone.pem"), certificate.ExportCertificatePem());
    }

    private static TeamsOptions Start(string environment, params (string, string)[] settings)
    {
        using var edge = Edge.Build(environment, settings);
        return edge.Get<IOptions<TeamsOptions>>().Value;
    }

    private static string Refusal(string environment, params (string, string)[] settings) =>
        Assert.Throws<OptionsValidationException>(() => Start(environment, settings)).Message;
}
