
namespace DigitalHelperBot.Teams;

/// <summary>Who the bot is, whom it serves and which cloud it lives in: the <c>Teams</c> section of the settings.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's app id in Entra, a GUID. Empty only in Development.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Entra tenants whose people may use the bot. An empty list means nobody.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>The Microsoft cloud. It chooses the issuer, the addresses and the service hosts below where they are not set.</summary>
    public TeamsCloud Cloud { get; set; } = TeamsCloud.Public;

    /// <summary>The https address at which Teams reaches this program, for example <c>https://helper.example.org</c>: pictures in cards are loaded from there. Empty: cards show no pictures.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Hosts beside the cloud's own to which the bot's token may be sent. Bare names, for example <c>smba.infra.gcc.teams.microsoft.com</c>.</summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>OpenID metadata of the tokens that come in. Empty: the cloud's.</summary>
    public string OpenIdMetadata { get; set; } = "";

    /// <summary>Issuer of the tokens that come in. Empty: the cloud's.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>What the bot's own token is asked for. Empty: the cloud's.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Where the bot's own token is asked for. Empty: the cloud's.</summary>
    public string LoginAddress { get; set; } = "";

    /// <summary>How the bot proves who it is.</summary>
    public CredentialOptions Credential { get; } = new();

    public IncomingOptions Incoming { get; } = new();

    public OutgoingOptions Outgoing { get; } = new();

    internal CloudPreset Preset => CloudPreset.Of(Cloud);
    internal string IssuerInUse => Issuer is "" ? Preset.Issuer : Issuer;
    internal string OpenIdMetadataInUse => OpenIdMetadata is "" ? Preset.OpenIdMetadata : OpenIdMetadata;
    internal string ScopeInUse => Scope is "" ? Preset.Scope : Scope;
    internal string LoginAddressInUse => LoginAddress is "" ? Preset.LoginAddress : LoginAddress;

    /// <summary>Names no secret, so that it may be logged.</summary>
    public override string ToString() => $"Teams app {AppId}, {Cloud} cloud, {Credential}";
}
