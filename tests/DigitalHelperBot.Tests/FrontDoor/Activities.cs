using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigitalHelperBot.Tests.FrontDoor;

/// <summary>Makes activities of the shape that Teams sends.</summary>
internal sealed class Activities(string serviceUrl)
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    private static int _lastId;

    public JsonObject Message(string text, string person = "anna", string? id = null, string platform = "Windows") =>
        Activity("message", person, id, platform).With("text", text).With("textFormat", "plain");

    public JsonObject ChannelMessage(string text, string person = "anna", string thread = "19:team@thread.tacv2;messageid=17") =>
        InChannel(Mentioning(Message($"<at>How Do I</at> {text}", person)), thread);

    public JsonObject GroupMessage(string text, string person = "anna") => Mentioning(Message($"<at>How Do I</at> {text}", person))
        .With("conversation", new JsonObject { ["conversationType"] = "groupChat", ["tenantId"] = Tenant, ["id"] = "19:group@thread.v2", ["isGroup"] = true });

    public static JsonObject Edited(JsonObject message, string text) =>
        ((JsonObject)message.DeepClone()).With("type", "messageUpdate").With("text", text).With("timestamp", "2026-11-23T10:01:00.000Z")
            .With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant }, ["eventType"] = "editMessage" });

    public JsonObject Execute(JsonElement button, string person = "anna", JsonObject? inputs = null)
    {
        var data = (JsonObject)JsonNode.Parse(button.GetProperty("data").GetRawText())!;
        foreach (var (name, value) in inputs ?? [])
            data[name] = value?.DeepClone();
        return Activity("invoke", person).With("name", "adaptiveCard/action").With("value", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button.GetProperty("verb").GetString(), ["data"] = data },
            ["trigger"] = "manual",
        });
    }

    public JsonObject Submit(JsonElement button, string person = "anna") =>
        Activity("message", person).With("value", JsonNode.Parse(button.GetProperty("fallback").GetProperty("data").GetRawText())!);

    public JsonObject Picture(string person = "anna") =>
        Activity("message", person).With("attachments", new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.org/a.png" }));

    public JsonObject Reaction(string type, string person = "anna") =>
        Activity("messageReaction", person).With("reactionsAdded", new JsonArray(new JsonObject { ["type"] = type })).With("replyToId", "sent-1");

    public JsonObject Feedback(string reaction, string text, string person = "anna") =>
        Activity("invoke", person).With("name", "message/submitAction").With("value", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = new JsonObject { ["feedbackText"] = text }.ToJsonString() },
        });

    public JsonObject Installed(string person = "anna") => Activity("installationUpdate", person).With("action", "add");

    public JsonObject BotAdded(string person = "anna") =>
        Activity("conversationUpdate", person).With("membersAdded", new JsonArray(new JsonObject { ["id"] = $"29:{person}" }, new JsonObject { ["id"] = "28:bot" }));

    public JsonObject Activity(string type, string person, string? id = null, string platform = "Windows") => new()
    {
        ["type"] = type,
        ["id"] = id ?? $"activity-{Interlocked.Increment(ref _lastId)}",
        ["timestamp"] = "2026-11-23T10:00:00.000Z",
        ["serviceUrl"] = serviceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = $"Name of {person}", ["aadObjectId"] = $"object-{person}" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "How Do I" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = Tenant, ["id"] = $"a:{person}" },
        ["locale"] = "en-GB",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["platform"] = platform }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    private static JsonObject Mentioning(JsonObject activity) => activity.With("entities", new JsonArray(new JsonObject
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "How Do I" },
        ["text"] = "<at>How Do I</at>",
    }));

    private static JsonObject InChannel(JsonObject activity, string thread) => activity
        .With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant }, ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" } })
        .With("conversation", new JsonObject { ["conversationType"] = "channel", ["tenantId"] = Tenant, ["id"] = thread, ["isGroup"] = true });
}

internal static class JsonObjects
{
    public static JsonObject With(this JsonObject activity, string name, JsonNode value)
    {
        activity[name] = value;
        return activity;
    }
}
