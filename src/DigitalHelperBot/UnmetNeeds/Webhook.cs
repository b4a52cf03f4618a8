using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>How one attempt to tell the other system ended.</summary>
/// <param name="Fault">For IT; null when it was taken.</param>
/// <param name="IsFinal">The other system wants no more of it.</param>
/// <param name="NotBefore">How long the other system asks to be left alone.</param>
internal sealed record WebhookOutcome(string? Fault, bool IsFinal = false, TimeSpan? NotBefore = null);

/// <summary>Tells another system of a need, signed as the Standard Webhooks specification says. It goes to the one address of the settings and follows no redirect.</summary>
public sealed class Webhook(IHttpClientFactory clients, IOptions<NeedsOptions> options, TimeProvider time)
{
    public const string ClientName = "needs-webhook";

    /// <summary>No proxy and no redirect, so that the address that was checked is the one that is reached.</summary>
    public static SocketsHttpHandler Handler(NeedsWebhookOptions webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 16,
            ConnectCallback = (context, cancellationToken) => WebhookAddresses.ConnectAsync(context.DnsEndPoint, webhook.AllowPrivateNetwork, cancellationToken),
        };
    }

    internal async Task<WebhookOutcome> SendAsync(QueuedEvent happened, NeedForOthers need, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Webhook.Url);
        Sign(request, happened.Id, Body(happened, need));
        try
        {
            using var response = await clients.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode
                ? new WebhookOutcome(null)
                : new WebhookOutcome($"The other system answered {(int)response.StatusCode}.", response.StatusCode == HttpStatusCode.Gone, Wait(response.Headers.RetryAfter));
        }
        catch (HttpRequestException failed)
        {
            return new WebhookOutcome($"The other system could not be reached: {failed.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookOutcome("The other system did not answer in time.");
        }
    }

    private static byte[] Body(QueuedEvent happened, NeedForOthers need) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = happened.Kind switch
        {
            NeedEventKind.New => "need.new",
            NeedEventKind.Reopened => "need.reopened",
            _ => "need.answered",
        },
        timestamp = happened.At,
        data = new
        {
            // As text: programs that read numbers as doubles would change it.
            id = Text(need.Id),
            title = need.Title,
            state = JsonNamingPolicy.CamelCase.ConvertName(need.State.ToString()),
            urgent = need.Urgent,
            people = need.People,
            signals = need.Signals,
            firstHeardAt = need.FirstHeardAt,
            cameBack = need.ReopenedCount,
            article = need.ArticleId,
            signpost = need.Signpost,
        },
    });

    private void Sign(HttpRequestMessage request, long id, byte[] body)
    {
        var (key, at) = ($"evt_{Text(id)}", Text(time.GetUtcNow().ToUnixTimeSeconds()));
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{key}.{at}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Webhook.Secret), signed));
        request.Headers.Add("webhook-id", key);
        request.Headers.Add("webhook-timestamp", at);
        request.Headers.Add("webhook-signature", $"v1,{signature}");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) } };
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
