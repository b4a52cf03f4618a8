using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>
/// The hosts that may be sent the bot's token. A service address comes from outside, or from a row that someone may have edited,
/// so it is held against a strict form before a URL parser, with all that it forgives, sees it.
/// </summary>
public sealed partial class AllowedHosts
{
    private const int LongestAddress = 512;
    private static readonly FrozenSet<string> Loopback = FrozenSet.ToFrozenSet(["localhost", "127.0.0.1", "[::1]"], StringComparer.Ordinal);

    private readonly FrozenSet<string> _hosts;
    private readonly bool _allowsLoopback;

    // Nearly all messages of an organisation come from one address, and the answer for it never changes.
    private volatile string? _lastAllowed;

    public AllowedHosts(IOptions<TeamsOptions> options, IHostEnvironment environment)
    {
        var settings = options.Value;
        IEnumerable<string> hosts = settings.AllowedServiceHosts;
        if (settings.Preset.ServiceHost is { } own)
            hosts = hosts.Append(own);
        _hosts = hosts.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        // Loopback is for local chat programs, and no token exists then that it could take.
        _allowsLoopback = environment.IsDevelopment() && settings.Credential.Kind == CredentialKind.None;
    }

    /// <summary>True for <c>https</c> on port 443 of a host that is listed by its exact name, with a plain path and nothing else in the address.</summary>
    public bool Allows(string? serviceUrl)
    {
        if (serviceUrl is null || serviceUrl.Length > LongestAddress)
            return false;
        if (serviceUrl == _lastAllowed)
            return true;
        if (!IsAllowed(serviceUrl))
            return false;
        _lastAllowed = serviceUrl;
        return true;
    }

    private bool IsAllowed(string serviceUrl)
    {
        var match = ServiceAddress.Match(serviceUrl);
        return match.Success
            ? _hosts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(match.Groups["host"].ValueSpan)
            : LoopbackAddress.IsMatch(serviceUrl) && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var local) && Allows(local);
    }

    /// <summary>The same rule for a request that is about to leave.</summary>
    internal bool Allows(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true, UserInfo: "" })
            return false;

        return (address.Scheme == Uri.UriSchemeHttps && address.Port == 443 && _hosts.Contains(address.Host))
            || (_allowsLoopback && Loopback.Contains(address.Host) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));
    }

    /// <summary>True for a name as <see cref="TeamsOptions.AllowedServiceHosts"/> takes it: labels and dots, no wildcard, port or scheme.</summary>
    internal static bool IsHostName(string name) => HostName.IsMatch(name);

    [GeneratedRegex(@"\Ahttps://(?<host>[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)(:443)?(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ServiceAddress { get; }

    [GeneratedRegex(@"\Ahttps?://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LoopbackAddress { get; }

    [GeneratedRegex(@"\A[a-z0-9-]+(\.[a-z0-9-]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HostName { get; }
}
