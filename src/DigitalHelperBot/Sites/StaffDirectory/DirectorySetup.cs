using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites.StaffDirectory;

internal static class DirectorySetup
{
    public static IServiceCollection AddDirectory(this IServiceCollection services)
    {
        services.AddHttpClient(OfficeLocations.ClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        return services
            .AddSingleton(all => TokenOf(all.GetRequiredService<IOptions<SitesOptions>>().Value.Directory))
            .AddSingleton<DirectoryMemory>()
            .AddSingleton<OfficeLocations>()
            .AddSingleton<DirectoryLookup>()
            .AddHostedService(all => all.GetRequiredService<DirectoryLookup>());
    }

    private static GraphToken TokenOf(DirectoryOptions options)
    {
        var credential = new Lazy<TokenCredential>(() => options.ClientSecret.Length > 0 ? new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret) : new DefaultAzureCredential());
        string[] scope = [$"{options.GraphAddress.TrimEnd('/')}/.default"];
        return async cancellationToken => (await credential.Value.GetTokenAsync(new TokenRequestContext(scope), cancellationToken)).Token;
    }
}
