using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>Stands where Teams' Connector stands, on loopback, and writes down which activities were answered.</summary>
internal sealed class ListeningConnector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, int> _answers = new();
    private readonly ConcurrentDictionary<string, bool> _hung = new();

    private ListeningConnector(WebApplication server)
    {
        _server = server;
        server.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", TakeAsync);
    }

    /// <summary>While true, the first answer to about every fourth conversation hangs on its way, until the sender is gone.</summary>
    public bool IsSlow { get; set; }

    public string Origin => _server.Urls.Single();

    public static async Task<ListeningConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var connector = new ListeningConnector(server);
        await server.StartAsync();
        return connector;
    }

    public int AnswersTo(string activityId) => _answers.GetValueOrDefault(activityId);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task<IResult> TakeAsync(JsonObject activity, string conversation, string? replyTo, HttpContext context)
    {
        if (IsSlow && conversation[^1] is '0' or '4' or '8' && _hung.TryAdd(conversation, true))
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        if (activity["type"]?.GetValue<string>() == "message" && replyTo is not null)
            _answers.AddOrUpdate(replyTo, 1, (_, count) => count + 1);
        return Results.Json(new { id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString() }, statusCode: StatusCodes.Status201Created);
    }
}
