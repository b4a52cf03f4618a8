using System.Net;
using DigitalHelperBot.Teams.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>
/// Calls without a token: only in Development, only without an app id, only from this machine. Loopback alone is not trust: a tunnel
/// brings strangers from loopback, and any web page can reach localhost. So a call that a proxy or a foreign page had a hand in is refused.
/// </summary>
public sealed partial class LocalDoor(IOptions<TeamsOptions> options, IHostEnvironment environment, ILogger<LocalDoor> logger)
{
    private readonly IList<string> _chatOrigins = options.Value.Incoming.LocalChatOrigins;

    /// <summary>Whether this is the door in use; else tokens are asked for.</summary>
    public bool IsOpen { get; } = environment.IsDevelopment() && options.Value.AppId is "";

    /// <summary>Says it aloud when the door is open, so that nobody leaves it so by mistake.</summary>
    internal void Announce()
    {
        if (IsOpen)
            LogOpen();
    }

    /// <summary>Whether this call is from this machine, and nothing shows that it came through another.</summary>
    public static bool Admits(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !HasPassedAProxy(request.Headers)
            && IsLoopbackName(request.Host.Host)
            && IsOwnOrNone(request);
    }

    /// <summary>Answers may go to this server, or to a local chat program that the settings name. Not all of these know tenants.</summary>
    internal Refusal Check(Activity activity, HttpContext context, out string tenantId)
    {
        tenantId = "local";
        if (!IsOpen)
            return Refusal.NotLocal;
        if (!AnswersStayHere(activity, context))
            return Refusal.ServiceUrl;
        if (!CallerCheck.TryReadTenant(activity, out var tenant))
            return Refusal.Tenant;
        tenantId = tenant ?? tenantId;
        return Refusal.None;
    }

    private bool AnswersStayHere(Activity activity, HttpContext context)
        => Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var uri)
            && uri is { UserInfo: "", Scheme: "http" }
            && IsLoopbackName(uri.Host)
            && (uri.Port == context.Connection.LocalPort || _chatOrigins.Contains(uri.GetLeftPart(UriPartial.Authority)));

    // X-Original-*: what ASP.NET's own forwarded-headers middleware leaves behind when it has read X-Forwarded-*.
    private static bool HasPassedAProxy(IHeaderDictionary headers)
    {
        foreach (var (name, _) in headers)
        {
            if (name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsLoopbackName(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    private static bool IsOwnOrNone(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0 || (origin is [{ } only] && only == $"{request.Scheme}://{request.Host.Value}");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages without a token are taken from this machine, because this is Development and Teams:AppId is empty.")]
    private partial void LogOpen();
}
