namespace DigitalHelperBot.ItConsole;

/// <summary>What browsers are told about every answer of the console.</summary>
internal static class ConsoleHeaders
{
    /// <summary>Where Teams shows tabs; the list is Microsoft's, for Teams, Outlook and Microsoft 365 on the web and on computers.</summary>
    private static readonly string[] TeamsHosts =
    [
        "https://teams.microsoft.com", "https://*.teams.microsoft.com", "https://*.cloud.microsoft", "https://*.microsoft365.com", "https://*.office.com", "https://outlook.office365.com",
        "https://gov.teams.microsoft.us", "https://dod.teams.microsoft.us",
    ];

    public static HeaderPolicyCollection Policies { get; } = new HeaderPolicyCollection()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddStyleSrc().Self();
            policy.AddScriptSrc().Self();
            policy.AddImgSrc().Self().Blob();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddFormAction().Self();
            policy.AddBaseUri().Self();
            policy.AddObjectSrc().None();
            policy.AddFrameAncestors().Self().From(TeamsHosts);
        })
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicyWithDefaultSecureDirectives();
}
