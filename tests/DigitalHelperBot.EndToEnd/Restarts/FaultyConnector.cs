using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>
/// Stands where Teams' Connector stands, and fails as networks do: too busy, broken, gone before it took a message, gone after. Its ledger of
/// what it took is the witness of what people saw. The seed decides which message meets which fault.
/// </summary>
internal sealed class FaultyConnector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Random _chance;
    private readonly ConcurrentDictionary<string, int> _taken = new();
    private readonly ConcurrentDictionary<string, string> _replies = new();
    private int _ambiguous;
    private int _brought;

    private FaultyConnector(WebApplication server, int seed)
    {
        (_server, _chance) = (server, new Random(seed));
        server.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", AnswerAsync);
    }

    public bool Fails { get; set; }

    /// <summary>While true, a telling that is brought waits here and is not taken.</summary>
    public bool Holds { get; set; }

    /// <summary>Conversations that can't be written to.</summary>
    public Func<string, bool> IsBlocked { get; set; } = _ => false;

    public string Origin => _server.Urls.Single();

    /// <summary>Answers from which the sender can't know whether its message arrived.</summary>
    public int Ambiguous => _ambiguous;

    /// <summary>Tellings that were brought, whatever became of them.</summary>
    public int Brought => _brought;

    public int Replies => _replies.Count;

    /// <summary>The last reply to that activity, as JSON; null before it came.</summary>
    public string? ReplyTo(string activity) => _replies.GetValueOrDefault(activity);

    public IReadOnlyDictionary<string, int> TellingsTaken => _taken;

    public static async Task<FaultyConnector> StartAsync(int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var connector = new FaultyConnector(server, seed);
        await server.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string conversation, string? replyTo = null)
    {
        if (replyTo is not null)
        {
            using var body = new StreamReader(context.Request.Body);
            _replies[replyTo] = await body.ReadToEndAsync();
            await TakenAsync(context);
            return;
        }

        Interlocked.Increment(ref _brought);
        if (!await IsStillThereAsync(context))
            return;
        switch (Next())
        {
            case Fault.TooBusy:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "1";
                return;
            case Fault.Broken:
                Interlocked.Increment(ref _ambiguous);
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case Fault.GoneBefore:
                Interlocked.Increment(ref _ambiguous);
                context.Abort();
                return;
            case Fault.GoneAfter when !IsBlocked(conversation):
                await TakeAsync(context, conversation);
                Interlocked.Increment(ref _ambiguous);
                context.Abort();
                return;
        }

        if (IsBlocked(conversation))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await TakeAsync(context, conversation);
        await TakenAsync(context);
    }

    /// <summary>False when the sender has given up, or died, while its message was held.</summary>
    private async Task<bool> IsStillThereAsync(HttpContext context)
    {
        while (Holds && !context.RequestAborted.IsCancellationRequested)
            await Task.Delay(50);
        if (!context.RequestAborted.IsCancellationRequested)
            return true;
        Interlocked.Increment(ref _ambiguous);
        return false;
    }

    /// <summary>Once all of it is here a person sees it, whether or not the sender lives to hear so.</summary>
    private async Task TakeAsync(HttpContext context, string conversation)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body);
        if (activity.RootElement.GetProperty("type").GetString() == "message")
            _taken.AddOrUpdate(conversation, 1, (_, count) => count + 1);
    }

    private static Task TakenAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        return context.Response.WriteAsJsonAsync(new { id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString() });
    }

    private Fault Next()
    {
        if (!Fails)
            return Fault.None;
        lock (_chance)
            return (Fault)Math.Max(0, _chance.Next(-8, 5));
    }

    /// <summary>One in three messages meets one.</summary>
    private enum Fault
    {
        None = 0,
        TooBusy = 1,
        Broken = 2,
        GoneBefore = 3,
        GoneAfter = 4,
    }
}
