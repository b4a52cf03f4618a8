using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams;

/// <summary>The Microsoft clouds that have Teams.</summary>
public enum TeamsCloud
{
    Public,

    /// <summary>US government community cloud: the public cloud's sign-in, its own service host.</summary>
    Gcc,
    GccHigh,
    DoD,

    /// <summary>Has no published service host: name it in <see cref="TeamsOptions.AllowedServiceHosts"/>.</summary>
    China,
}

/// <summary>What differs from cloud to cloud. The values are those that Microsoft's own SDKs carry.</summary>
internal sealed record CloudPreset(string Issuer, string OpenIdMetadata, string LoginAddress, string Scope, string? ServiceHost)
{
    private static readonly CloudPreset Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/",
        "https://api.botframework.com/.default",
        "smba.trafficmanager.net");

    private static readonly CloudPreset GccHigh = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/",
        "https://api.botframework.us/.default",
        "smba.infra.gov.teams.microsoft.us");

    private static readonly CloudPreset China = new(
        "https://api.botframework.azure.cn",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn/",
        "https://api.botframework.azure.cn/.default",
        ServiceHost: null);

    public static CloudPreset Of(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.Public => Public,
        TeamsCloud.Gcc => Public with { ServiceHost = "smba.infra.gcc.teams.microsoft.com" },
        TeamsCloud.GccHigh => GccHigh,
        TeamsCloud.DoD => GccHigh with { ServiceHost = "smba.infra.dod.teams.microsoft.us" },
        TeamsCloud.China => China,
        _ => throw new OptionsValidationException(nameof(TeamsOptions), typeof(TeamsOptions), ["Teams:Cloud must be Public, Gcc, GccHigh, DoD or China."]),
    };
}
