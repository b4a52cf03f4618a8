using System.Net;
using System.Net.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Tests.ItConsole;

/// <summary>The program with its settings of production, over HTTPS, in this process.</summary>
internal static class ProgramInProduction
{
    /// <summary>On a port that is free; not started.</summary>
    /// <param name="article">The file of the one article that it has.</param>
    public static WebApplication Create(string folder, string article, ILoggerProvider? logs, params (string Key, string Value)[] settings)
    {
        var articles = Directory.CreateDirectory(Path.Combine(folder, "articles")).FullName;
        File.Copy(article, Path.Combine(articles, Path.GetFileName(article)), overwrite: true);
        return Program.Build(["--environment", "Production", "--contentRoot", folder], builder =>
        {
            builder.Logging.ClearProviders();
            if (logs is not null)
                builder.Logging.AddProvider(logs);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(EntraStandIn.Certificate)));
            builder.Configuration.AddInMemoryCollection(
            [
                new("ArticleLibrary:Folder", articles),
                new("ArticleLibrary:MatcherFile", ""),
                new("Storage:SqliteFile", Path.Combine(folder, "helper.db")),
                new("Teams:AppId", EntraStandIn.ClientId),
                new("Teams:AllowedTenants:0", EntraStandIn.Tenant),
                new("Teams:Credential:Kind", "ClientSecret"),
                new("Teams:Credential:ClientSecret", "known to nobody"),
            ]);
            builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
            builder.Services.AddHttpClient("ConsoleSignIn").ConfigurePrimaryHttpMessageHandler(() => TrustingHandler());
        });
    }

    /// <summary>The settings with which people sign in with this one.</summary>
    public static (string Key, string Value)[] SignInWith(EntraStandIn entra) =>
        [("ItConsole:TenantId", EntraStandIn.Tenant), ("ItConsole:ClientId", EntraStandIn.ClientId), ("ItConsole:Instance", entra.Address + "/")];

    public static Uri AddressOf(WebApplication app) => new($"https://localhost:{new Uri(app.Urls.Single()).Port}");

    public static SocketsHttpHandler TrustingHandler(CookieContainer? cookies = null) => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = cookies is not null,
        CookieContainer = cookies ?? new(),
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == EntraStandIn.Certificate.GetCertHashString() },
    };
}
