using Microsoft.AspNetCore.Http;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Why an activity was not taken. Callers see only the status; the reason is counted.</summary>
internal enum Refusal
{
    None,

    /// <summary>No Authorization header of the form <c>Bearer token</c>.</summary>
    NoToken,

    /// <summary>A token that is malformed, forged, expired or for someone else.</summary>
    BadToken,

    /// <summary>Signing keys were never loaded, so that nothing can be said about the token.</summary>
    NoKeys,

    /// <summary>No token is asked for, but the call does not come from this machine in the plain way that Development allows.</summary>
    NotLocal,

    /// <summary>Another channel than Teams, or one that the signing key is not endorsed for.</summary>
    Channel,

    /// <summary>The address to answer to is not the token's, or not on an allowed host.</summary>
    ServiceUrl,

    /// <summary>No tenant, two that differ, or one that is not allowed.</summary>
    Tenant,

    MediaType,
    TooLarge,
    Malformed,

    /// <summary>The person took more turns than a minute allows.</summary>
    TooMany,
}

internal static class RefusalStatus
{
    public static int Of(Refusal refusal) => refusal switch
    {
        Refusal.NoToken or Refusal.BadToken => StatusCodes.Status401Unauthorized,
        Refusal.NoKeys => StatusCodes.Status503ServiceUnavailable,
        Refusal.NotLocal or Refusal.Channel or Refusal.ServiceUrl or Refusal.Tenant => StatusCodes.Status403Forbidden,
        Refusal.MediaType => StatusCodes.Status415UnsupportedMediaType,
        Refusal.TooLarge => StatusCodes.Status413PayloadTooLarge,
        Refusal.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };
}
