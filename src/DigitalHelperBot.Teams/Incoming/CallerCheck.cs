using System.Collections.Frozen;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>
/// Ties the body to its verified token. The token does not sign the body: only its <c>serviceurl</c> claim and the endorsements of
/// its key stand between a caller and a reply, with the bot's own token, that goes where the caller likes.
/// </summary>
internal sealed class CallerCheck(IOptions<TeamsOptions> options, AllowedHosts allowedHosts)
{
    private const string TeamsChannel = "msteams";
    private readonly FrozenSet<string> _tenants = options.Value.AllowedTenants.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Refusal Check(Activity activity, CheckedToken token, out string tenantId)
    {
        tenantId = "";
        if (activity.ChannelId != TeamsChannel || !token.Key.Endorsements.Contains(TeamsChannel))
            return Refusal.Channel;
        if (!allowedHosts.Allows(activity.ServiceUrl) || !AreSame(activity.ServiceUrl, token.ServiceUrl))
            return Refusal.ServiceUrl;

        if (!TryReadTenant(activity, out var tenant) || tenant is null || !_tenants.TryGetValue(tenant, out var allowed))
            return Refusal.Tenant;
        tenantId = allowed;
        return Refusal.None;
    }

    /// <summary>The tenant that the activity names in one place or in both; null when it names none. False when it names two.</summary>
    public static bool TryReadTenant(Activity activity, out string? tenant)
    {
        var ofChannel = activity.ChannelData?.Tenant?.Id;
        var ofConversation = activity.Conversation?.TenantId;
        tenant = ofChannel ?? ofConversation;
        return ofChannel is null || ofConversation is null || string.Equals(ofChannel, ofConversation, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Equal but for the letter case of the host and one trailing slash.</summary>
    private static bool AreSame(string? body, string claim)
    {
        var one = WithoutSlash(body);
        var other = WithoutSlash(claim);
        var pathStart = PathStart(one);
        return one.Length == other.Length
            && one[..pathStart].Equals(other[..pathStart], StringComparison.OrdinalIgnoreCase)
            && one[pathStart..].SequenceEqual(other[pathStart..]);
    }

    private static ReadOnlySpan<char> WithoutSlash(ReadOnlySpan<char> url) => url.EndsWith('/') ? url[..^1] : url;

    private static int PathStart(ReadOnlySpan<char> url)
    {
        var afterScheme = Math.Min("https://".Length, url.Length);
        var slash = url[afterScheme..].IndexOf('/');
        return slash < 0 ? url.Length : afterScheme + slash;
    }
}
