using System.Text.Json.Nodes;

namespace DigitalHelperBot.TryIt;

/// <summary>The Connector calls that the helper makes to answer, for the conversations on the page.</summary>
internal static class Connector
{
    public const string Root = "/try/connector";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var activities = routes.MapGroup(Root + "/v3/conversations/{id}/activities");
        activities.MapPost("/", Send);
        activities.MapPost("/{replyTo}", Send);
        activities.MapPut("/{activityId}", Update);
    }

    private static IResult Send(string id, string? replyTo, JsonObject activity, LocalChats chats)
    {
        if (chats.Find(id) is not { } chat)
            return TypedResults.NotFound();
        if (replyTo is not null)
            activity["replyToId"] = replyTo;
        return TypedResults.Json(new IdOnly(chat.Add(FromTheHelper(activity))), statusCode: StatusCodes.Status201Created);
    }

    private static IResult Update(string id, string activityId, JsonObject activity, LocalChats chats) =>
        chats.Find(id) is { } chat && chat.Replace(activityId, FromTheHelper(activity))
            ? TypedResults.Ok(new IdOnly(activityId))
            : TypedResults.NotFound();

    /// <summary>The window tells the two sides apart by role, which the Connector protocol does not carry.</summary>
    private static JsonObject FromTheHelper(JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = TeamsStandIn.BotId, ["role"] = "bot" };
        return activity;
    }
}
