namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>A person in a conversation.</summary>
/// <param name="Id">The channel's id of the account, <c>29:…</c>.</param>
/// <param name="AadObjectId">The Entra object id.</param>
public sealed record TeamsMember(string Id, string? AadObjectId, string? Name, string? UserPrincipalName, string? Email, string? TenantId)
{
    /// <summary>Hides who it is, so that it may be logged.</summary>
    public override string ToString() => "(a member)";
}
