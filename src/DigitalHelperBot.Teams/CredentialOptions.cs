namespace DigitalHelperBot.Teams;

/// <summary>The ways in which the bot can prove who it is to Entra.</summary>
public enum CredentialKind
{
    /// <summary>Not at all: requests carry no token. Only in Development, and then only to loopback.</summary>
    None,
    ClientSecret,
    Certificate,
    ManagedIdentity,
    WorkloadIdentity,
}

/// <summary><c>Teams:Credential</c>. What it needs depends on <see cref="Kind"/>.</summary>
public sealed class CredentialOptions
{
    public CredentialKind Kind { get; set; } = CredentialKind.None;

    /// <summary>The tenant that the bot is registered in. Empty: the only allowed tenant.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>ClientSecret: keep it in an environment variable or a vault, not in a file.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Certificate: a PFX or PEM file with its private key.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>Certificate: the password of a PFX file, if it has one.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>WorkloadIdentity: the file with the platform's token. Empty: the platform's own environment variable.</summary>
    public string TokenFilePath { get; set; } = "";

    /// <summary>Names no secret, so that it may be logged.</summary>
    public override string ToString() => $"credential {Kind}";
}
