using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites.StaffDirectory;

/// <summary>A token for Microsoft Graph.</summary>
public delegate ValueTask<string> GraphToken(CancellationToken cancellationToken);

/// <summary>What the directory said.</summary>
/// <param name="Office">As it stands there; null when it says nothing, or knows nobody by that id.</param>
/// <param name="TryAgainAfter">Not null when it did not say: when to ask again.</param>
public readonly record struct OfficeAnswer(string? Office, TimeSpan? TryAgainAfter);

/// <summary>Asks Microsoft Graph for one person's <c>officeLocation</c>, and for nothing else of them.</summary>
public sealed partial class OfficeLocations(IHttpClientFactory clients, GraphToken token, IOptions<SitesOptions> options, ILogger<OfficeLocations> log)
{
    public const string ClientName = "Sites.Directory";
    private static readonly TimeSpan WhenRefused = TimeSpan.FromHours(1);
    private static readonly TimeSpan WhenItFails = TimeSpan.FromMinutes(5);

    /// <param name="objectId">Of the person in Entra.</param>
    public async Task<OfficeAnswer> AskAsync(Guid objectId, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{options.Value.Directory.GraphAddress.TrimEnd('/')}/v1.0/users/{objectId:D}?$select=officeLocation"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(cancellationToken));
            using var response = await client.SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException or Azure.Identity.AuthenticationFailedException || (failed is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogFailed(failed.GetType().Name);
            return new(null, WhenItFails);
        }
    }

    private async Task<OfficeAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                using (var user = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken))
                    return new(user.RootElement.TryGetProperty("officeLocation", out var office) && office.ValueKind == JsonValueKind.String ? office.GetString() : null, null);
            case HttpStatusCode.NotFound:
                return new(null, null);
            case HttpStatusCode.TooManyRequests:
                return new(null, response.Headers.RetryAfter?.Delta ?? WhenItFails);
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                LogRefused((int)response.StatusCode);
                return new(null, WhenRefused);
            default:
                LogFailed($"{(int)response.StatusCode}");
                return new(null, WhenItFails);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory refuses to say where people work ({Status}). The app needs the permission User.Read.All, granted by an administrator.")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory did not say where people work ({Reason}). It is asked again.")]
    private partial void LogFailed(string reason);
}
