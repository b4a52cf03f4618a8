using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DigitalHelperBot.TryIt;

/// <summary>As much of the Direct Line 3.0 protocol as the chat window speaks: start, send, and ask what is new.</summary>
internal static class DirectLine
{
    private const int TokenSeconds = 3600;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var directLine = routes.MapGroup("/v3/directline");
        directLine.MapPost("/conversations", StartAsync);
        directLine.MapGet("/conversations/{id}", Resume);
        directLine.MapGet("/conversations/{id}/activities", WhatIsNew);
        directLine.MapPost("/conversations/{id}/activities", SayAsync);
        directLine.MapPost("/tokens/refresh", Refresh);
    }

    private static async Task<Created<Started>> StartAsync(HttpRequest request, LocalChats chats, TeamsStandIn teams, CancellationToken cancellationToken)
    {
        var chat = chats.Start();
        await teams.InstallAsync(chat, request, cancellationToken);
        return TypedResults.Created((string?)null, new Started(chat.Id, chat.Token, TokenSeconds));
    }

    /// <summary>Also how the page finds out that the program was started again.</summary>
    private static IResult Resume(string id, HttpRequest request, LocalChats chats) =>
        ChatOf(id, request, chats) is { } chat ? TypedResults.Ok(new Started(chat.Id, chat.Token, TokenSeconds)) : TypedResults.NotFound();

    private static IResult WhatIsNew(string id, string? watermark, HttpRequest request, LocalChats chats)
    {
        if (ChatOf(id, request, chats) is not { } chat)
            return TypedResults.NotFound();
        _ = int.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        return TypedResults.Ok(chat.Since(seen));
    }

    private static async Task<IResult> SayAsync(string id, JsonObject activity, HttpRequest request, LocalChats chats, TeamsStandIn teams, CancellationToken cancellationToken)
    {
        if (ChatOf(id, request, chats) is not { } chat)
            return TypedResults.NotFound();
        var activityId = chat.Add((JsonObject)activity.DeepClone());
        if (activity["type"]?.GetValue<string>() is not "message")
            return TypedResults.Ok(new IdOnly(activityId));

        // The window shows "not sent, try again" by itself.
        return await teams.SayAsync(chat, activityId, activity, request, cancellationToken)
            ? TypedResults.Ok(new IdOnly(activityId))
            : TypedResults.StatusCode(StatusCodes.Status502BadGateway);
    }

    private static IResult Refresh(HttpRequest request, LocalChats chats) =>
        chats.FindByToken(Token(request)) is { } chat ? TypedResults.Ok(new Started(chat.Id, chat.Token, TokenSeconds)) : TypedResults.NotFound();

    private static LocalChat? ChatOf(string id, HttpRequest request, LocalChats chats) =>
        chats.FindByToken(Token(request)) is { } chat && chat.Id == id ? chat : null;

    private static string Token(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : "";

    private sealed record Started(string ConversationId, string Token, [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] int ExpiresIn);
}

internal sealed record IdOnly(string Id);
