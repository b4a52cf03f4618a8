using System.Net.Http.Json;
using System.Text.Json;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>A question as Teams would bring it, each from a person of their own.</summary>
internal sealed record AskedQuestionOverHttp(int Number, string Text)
{
    public string ActivityId => $"activity-{Number}";

    public string Conversation => $"a:conversation-{Number}";

    /// <summary>True when the program said that it has it. False when it died first, or was not there: then Teams would bring it again.</summary>
    public Task<bool> BringAsync(HttpClient client, Uri program, string connector) => BringAsync(client, program, Activity("message", ActivityId, connector, ("text", Text), ("textFormat", "plain")));

    /// <summary>The same person presses a button of the card that came back.</summary>
    /// <param name="data">What the button sends.</param>
    public Task<bool> PressAsync(HttpClient client, Uri program, string connector, string verb, JsonElement data) =>
        BringAsync(client, program, Activity("invoke", ActivityId + "-" + verb, connector, ("name", "adaptiveCard/action"), ("value", new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" })));

    private static async Task<bool> BringAsync(HttpClient client, Uri program, Dictionary<string, object> activity)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(new Uri(program, "/api/messages"), activity);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Dictionary<string, object> Activity(string type, string id, string connector, params (string Name, object Value)[] parts)
    {
        var activity = new Dictionary<string, object>
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = "2026-11-23T09:00:00Z",
            ["serviceUrl"] = connector,
            ["channelId"] = "msteams",
            ["from"] = new { id = $"29:person-{Number}", aadObjectId = $"00000000-0000-4000-8000-{Number:000000000000}" },
            ["recipient"] = new { id = "28:helper" },
            ["conversation"] = new { id = Conversation, conversationType = "personal", tenantId = "tenant" },
            ["channelData"] = new { tenant = new { id = "tenant" } },
            ["locale"] = "en-GB",
            ["entities"] = new[] { new { type = "clientInfo", platform = "Windows" } },
        };
        foreach (var (name, value) in parts)
            activity[name] = value;
        return activity;
    }
}
