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

    private FakeConnector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public ConcurrentQueue<SentActivity> Sent { get; } = new();

    /// <summary>Answers with this status instead of taking the activity; null takes it.</summary>
    public Func<SentActivity, int?> Refuse { get; set; } = _ => null;

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
        await app.StartAsync();
        return connector;
    }

    /// <summary>The next activity that arrives and is not the typing indicator.</summary>
    public async Task<SentActivity> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var next = await _arrivals.Reader.ReadAsync(patience.Token);
            if (next.Activity.GetProperty("type").GetString() != "typing")
                return next;
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var sent = new SentActivity(
            (string)context.Request.RouteValues["conversation"]!,
            (string?)context.Request.RouteValues["replyTo"],
            context.Request.Method == HttpMethods.Put,
            body.RootElement.Clone());
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
