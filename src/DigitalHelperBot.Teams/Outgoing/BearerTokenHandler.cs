using System.Net;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>
/// The only place that puts the bot's token on a request, and the last that looks at where the request goes:
/// whatever code or data made the address, a token can't leave for a host that is not allowed.
/// </summary>
internal sealed class BearerTokenHandler(AllowedHosts allowedHosts, ConnectorToken token) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!allowedHosts.Allows(request.RequestUri))
            throw new HostNotAllowedException();

        var header = await token.GetAsync(cancellationToken);
        request.Headers.Authorization = header;
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || header is null)
            return response;

        var other = await token.ReplaceAsync(header, cancellationToken);
        if (other is null)
            return response;

        response.Dispose();
        request.Headers.Authorization = other;
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>A request was about to leave for a host that may not be sent the bot's token. Nothing was sent.</summary>
public sealed class HostNotAllowedException() : InvalidOperationException("The service address is not on an allowed host.");
