using System.Text.Json;
using DigitalHelperBot.Teams.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Writes what goes back in the HTTP response: nothing for messages, the answer of an invoke, or all replies when the caller expects them there.</summary>
internal sealed class TurnResponse(IOptions<IncomingWords> words)
{
    private static readonly InvokeResponse Done = new(StatusCodes.Status200OK, "{}"u8.ToArray());

    private readonly ReadOnlyMemory<byte> _cardFailed = CardError(StatusCodes.Status500InternalServerError, "TurnFailed", words.Value.TurnFailed);
    private readonly ReadOnlyMemory<byte> _cardTooMany = CardError(StatusCodes.Status429TooManyRequests, "TooMany", words.Value.TooMany);

    public string TooMany => words.Value.TooMany;

    public static Task WriteAsync(HttpResponse response, Turn turn, TurnResult result)
    {
        var isInvoke = turn.Activity.Type == "invoke";
        var invoke = isInvoke ? result.Invoke ?? Done : null;
        if (turn.ExpectReplies)
            return WriteAsync(response, StatusCodes.Status200OK, ExpectedReplies(result.Replies, invoke));
        return invoke is null ? Task.CompletedTask : WriteAsync(response, invoke.Status, invoke.Body);
    }

    /// <summary>A message that was not accepted gets 500, so that Teams repeats it. A card can only show an error that comes with 200.</summary>
    public Task WriteFailureAsync(HttpResponse response, Turn turn)
    {
        if (turn.CardAction?.Route == CardRoute.Execute)
            return WriteAsync(response, StatusCodes.Status200OK, _cardFailed);
        response.StatusCode = StatusCodes.Status500InternalServerError;
        return Task.CompletedTask;
    }

    /// <summary>For a button that is pressed too often.</summary>
    public Task WriteTooManyAsync(HttpResponse response) => WriteAsync(response, StatusCodes.Status200OK, _cardTooMany);

    private static ReadOnlyMemory<byte> CardError(int statusCode, string code, string message) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        statusCode,
        type = "application/vnd.microsoft.error",
        value = new { code, message },
    });

    private static ReadOnlyMemory<byte> ExpectedReplies(IReadOnlyList<Reply> replies, InvokeResponse? invoke)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("activities");
        foreach (var reply in replies)
            json.WriteRawValue(reply.Activity.Span);
        if (invoke is not null)
        {
            json.WriteStartObject();
            json.WriteString("type", "invokeResponse");
            json.WriteStartObject("value");
            json.WriteNumber("status", invoke.Status);
            if (!invoke.Body.IsEmpty)
            {
                json.WritePropertyName("body");
                json.WriteRawValue(invoke.Body.Span);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.ToArray();
    }

    private static Task WriteAsync(HttpResponse response, int status, ReadOnlyMemory<byte> body)
    {
        response.StatusCode = status;
        if (body.IsEmpty)
            return Task.CompletedTask;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }
}
