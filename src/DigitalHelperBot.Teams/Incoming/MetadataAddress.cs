using Microsoft.Extensions.Hosting;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Where signing keys may be fetched from: whoever answers there decides whose tokens are good.</summary>
internal static class MetadataAddress
{
    public static bool IsAllowed(string? address, IHostEnvironment environment)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.UserInfo is ""
            && (uri.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp));
}
