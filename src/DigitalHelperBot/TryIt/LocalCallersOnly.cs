using System.Net;
using Microsoft.Extensions.Primitives;

namespace DigitalHelperBot.TryIt;

/// <summary>
/// Lets in callers on this computer, and turns away what only looks local: a tunnel or proxy brings strangers from loopback,
/// another site's page can reach localhost through a browser, and a hostile name can be made to point there.
/// </summary>
internal sealed class LocalCallersOnly : IEndpointFilter
{
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Forwarded-Port", "X-Forwarded-Server", "X-Real-IP"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLocal(context.HttpContext) ? await next(context) : Results.Text("This page is only for the computer that the helper runs on.", statusCode: StatusCodes.Status403Forbidden);

    public static bool IsLocal(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && !request.Headers.Keys.Any(IsFromAProxy)
            && request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
            && HasOwnOrigin(request)
            && (HttpMethods.IsGet(request.Method) || request.HasJsonContentType());
    }

    private static bool IsFromAProxy(string header) =>
        ProxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase) || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);

    private static bool HasOwnOrigin(HttpRequest request) =>
        StringValues.IsNullOrEmpty(request.Headers.Origin) || request.Headers.Origin == $"{request.Scheme}://{request.Host}";
}
