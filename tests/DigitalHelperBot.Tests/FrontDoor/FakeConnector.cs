using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Tests.FrontDoor;

/// <summary>Plays the Bot Connector on loopback. What it was sent is the witness of what people got to see.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<SentActivity> _arrivals = Channel.CreateUnbounded<SentActivity>();
    private int _lastId;
    private int _memberCalls;
    private int _atOnce;

    private FakeConnector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public ConcurrentQueue<SentActivity> Sent { get; } = new();

    /// <summary>Answers with this status instead of taking the activity; null takes it.</summary>
    public Func<SentActivity, int?> Refuse { get; set; } = _ => null;

    /// <summary>How long it thinks before it answers a message that answers nobody.</summary>
    public TimeSpan Thinks { get; set; }

    /// <summary>The most such messages that it had before it at one time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>People with whom no chat can be opened: the bot is not there for them.</summary>
    public ConcurrentDictionary<string, bool> Closed { get; } = new();

    /// <summary>Whose own chat the bot asked to open.</summary>
    public ConcurrentQueue<string> Opened { get; } = new();

    /// <summary>Who is a member of which team.</summary>
    public ConcurrentDictionary<(string Team, string Member), bool> Members { get; } = new();

    public int MemberCalls => _memberCalls;

    /// <summary>Everything sent to one conversation, in order.</summary>
    public IReadOnlyList<SentActivity> To(string conversationId) => [.. Sent.Where(sent => sent.ConversationId == conversationId)];

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities", connector.TakeAsync);
        app.MapPost("/v3/conversations/{conversation}/activities/{replyTo}", connector.TakeAsync);
        app.MapPut("/v3/conversations/{conversation}/activities/{replyTo}", connector.TakeAsync);
        app.MapPost("/v3/conversations", (Delegate)connector.OpenAsync);
        app.MapGet("/v3/conversations/{team}/members/{member}", connector.Member);
        await app.StartAsync();
        return connector;
    }

    /// <summary>The next activity that arrives and is not the typing indicator.</summary>
    public async Task<SentActivity> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var next = await _arrivals.Reader.ReadAsync(patience.Token);
            if (next.Activity.GetProperty("type").GetString() != "typing")
                return next;
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> OpenAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var member = body.RootElement.GetProperty("members")[0].GetProperty("id").GetString()!;
        Opened.Enqueue(member);
        return Closed.ContainsKey(member)
            ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : Results.Json(new { id = member.Replace("object-", "a:", StringComparison.Ordinal) }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Member(string team, string member)
    {
        Interlocked.Increment(ref _memberCalls);
        return Members.ContainsKey((team, member)) ? Results.Json(new { id = member, name = "A member" }) : Results.NotFound();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var sent = new SentActivity(
            (string)context.Request.RouteValues["conversation"]!,
            (string?)context.Request.RouteValues["replyTo"],
            context.Request.Method == HttpMethods.Put,
            body.RootElement.Clone());
        if (sent.ReplyTo is null)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
            await Task.Delay(Thinks);
            Interlocked.Decrement(ref _atOnce);
        }

        if (Refuse(sent) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        Sent.Enqueue(sent);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = $"sent-{Interlocked.Increment(ref _lastId)}" });
        _arrivals.Writer.TryWrite(sent);
    }
}

/// <summary>One activity that the bot sent.</summary>
internal sealed record SentActivity(string ConversationId, string? ReplyTo, bool IsUpdate, JsonElement Activity)
{
    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    public JsonElement? Card => Activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
        ? attachments[0].GetProperty("content")
        : null;

    /// <summary>Everything that a person could read in it.</summary>
    public string Everything => CardReading.AllText(Activity);
}
