namespace DigitalHelperBot.Sites.StaffDirectory;

/// <summary>Where people work according to the organisation's directory (Microsoft Graph, <c>officeLocation</c>).</summary>
public sealed class DirectoryOptions
{
    /// <summary>False: only people themselves say where they work.</summary>
    public bool Enabled { get; set; }

    public string GraphAddress { get; set; } = "https://graph.microsoft.com";

    /// <summary>The tenant of the app that may read users (User.Read.All, for applications). Empty with <see cref="ClientId"/>: the platform's own identity.</summary>
    public string TenantId { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    internal IEnumerable<string> Faults()
    {
        if (!Enabled)
            yield break;
        if (!Uri.TryCreate(GraphAddress, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            yield return "Sites:Directory:GraphAddress must be an https address, such as https://graph.microsoft.com.";
        if ((TenantId.Length > 0 || ClientId.Length > 0 || ClientSecret.Length > 0) && (TenantId.Length == 0 || ClientId.Length == 0 || ClientSecret.Length == 0))
            yield return "Sites:Directory: give TenantId, ClientId and ClientSecret together, or none of them to use the platform's own identity.";
    }
}
