using System.Text.Json.Nodes;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>Bodies that a good token must not open the door for.</summary>
internal static class BodyAttacks
{
    private const string OtherTenant = "99999999-9999-9999-9999-999999999999";

    public static Dictionary<string, Attack> All { get; } = new()
    {
        ["no channel"] = Attack.Activity(activity => activity.Remove("channelId")),
        ["an empty channel"] = Channel(""),
        ["the emulator's channel"] = Channel("emulator"),
        ["App Service's channel"] = Channel("asechannel@x"),
        ["a channel that the key is endorsed for, too"] = Channel("webchat"),
        ["the channel in capitals"] = Channel("MSTEAMS"),
        ["the channel with a blank"] = Channel("msteams "),

        ["no address"] = Attack.Activity(activity => activity.Remove("serviceUrl")),
        ["address null"] = Attack.Activity(activity => activity["serviceUrl"] = null),
        ["an empty address"] = Attack.Activity(activity => activity["serviceUrl"] = ""),
        ["another address than the token's"] = Attack.Activity(activity => activity["serviceUrl"] = "https://evil.example/uk/"),
        ["a look-alike of the token's address"] = Attack.Activity(activity => activity["serviceUrl"] = "https://smba.trafficmanager.net.evil.example/uk/"),
        ["http"] = Attack.ServiceUrl("http://smba.trafficmanager.net/uk/"),
        ["another port"] = Attack.ServiceUrl("https://smba.trafficmanager.net:8443/uk/"),
        ["user info"] = Attack.ServiceUrl("https://smba.trafficmanager.net@evil.example/"),
        ["user info with a password"] = Attack.ServiceUrl("https://smba.trafficmanager.net:443@evil.example/"),
        ["the host as a beginning"] = Attack.ServiceUrl("https://smba.trafficmanager.net.evil.example/"),
        ["another host in the same rented domain"] = Attack.ServiceUrl("https://evil.trafficmanager.net/"),
        ["the rented domain itself"] = Attack.ServiceUrl("https://trafficmanager.net/"),
        ["a storage host that anyone can rent"] = Attack.ServiceUrl("https://x.blob.core.windows.net/"),
        ["a Cyrillic letter"] = Attack.ServiceUrl("https://ѕmba.trafficmanager.net/"),
        ["an ideographic full stop"] = Attack.ServiceUrl("https://smba。trafficmanager.net/"),
        ["a full-width letter"] = Attack.ServiceUrl("https://ｓmba.trafficmanager.net/"),
        ["a soft hyphen"] = Attack.ServiceUrl("https://smba\u00AD.trafficmanager.net/"),
        ["a full stop at the end"] = Attack.ServiceUrl("https://smba.trafficmanager.net./"),
        ["no scheme"] = Attack.ServiceUrl("//smba.trafficmanager.net/"),
        ["another scheme"] = Attack.ServiceUrl("ftp://smba.trafficmanager.net/"),
        ["a backslash"] = Attack.ServiceUrl(@"https://smba.trafficmanager.net\@evil.example/"),
        ["an escaped full stop"] = Attack.ServiceUrl("https://smba%2etrafficmanager.net/"),
        ["a blank before"] = Attack.ServiceUrl(" https://smba.trafficmanager.net/"),
        ["a line break within"] = Attack.ServiceUrl("https://smba.traffic\nmanager.net/"),
        ["a tab within"] = Attack.ServiceUrl("https://smba.trafficmanager\t.net/"),
        ["a query"] = Attack.ServiceUrl("https://smba.trafficmanager.net/?x=1"),
        ["a fragment"] = Attack.ServiceUrl("https://smba.trafficmanager.net/#x"),
        ["dot segments"] = Attack.ServiceUrl("https://smba.trafficmanager.net/../evil/"),
        ["this machine"] = Attack.ServiceUrl("http://localhost:3978/"),
        ["this machine by https"] = Attack.ServiceUrl("https://localhost/"),
        ["a cloud's metadata address"] = Attack.ServiceUrl("http://169.254.169.254/metadata/"),
        ["an address as one number"] = Attack.ServiceUrl("https://2852039166/"),
        ["IPv6"] = Attack.ServiceUrl("https://[::ffff:169.254.169.254]/"),
        ["a government host in the public cloud"] = Attack.ServiceUrl("https://smba.infra.gov.teams.microsoft.us/teams/"),
        ["10,000 letters of address"] = Attack.ServiceUrl("https://smba.trafficmanager.net/" + new string('a', 10_000)),

        ["no tenant"] = Tenants(null, null),
        ["another tenant"] = Tenants(OtherTenant, OtherTenant),
        ["another tenant in the channel data"] = Tenants(OtherTenant, Bot.Tenant),
        ["another tenant in the conversation"] = Tenants(Bot.Tenant, OtherTenant),
        ["another tenant in the channel data alone"] = Tenants(OtherTenant, null),
        ["another tenant in the conversation alone"] = Tenants(null, OtherTenant),
        ["an empty tenant"] = Tenants("", ""),
        ["an empty tenant beside ours"] = Tenants(Bot.Tenant, ""),
        ["our tenant with a blank"] = Tenants(Bot.Tenant + " ", Bot.Tenant + " "),
    };

    private static Attack Channel(string channel) => Attack.Activity(activity => activity["channelId"] = channel);

    private static Attack Tenants(string? ofChannel, string? ofConversation) => Attack.Activity(activity =>
    {
        activity["channelData"] = ofChannel is null ? new JsonObject() : new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannel } };
        var conversation = activity["conversation"]!.AsObject();
        conversation.Remove("tenantId");
        if (ofConversation is not null)
            conversation["tenantId"] = ofConversation;
    });
}
