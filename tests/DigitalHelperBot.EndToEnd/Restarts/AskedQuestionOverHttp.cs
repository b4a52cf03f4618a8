using System.Net.Http.Json;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>A question as Teams would bring it, each from a person of their own.</summary>
internal sealed record AskedQuestionOverHttp(int Number, string Text)
{
    public string ActivityId => $"activity-{Number}";

    /// <summary>True when the program said that it has it. False when it died first, or was not there: then Teams would bring it again.</summary>
    public async Task<bool> BringAsync(HttpClient client, Uri program, string connector)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(new Uri(program, "/api/messages"), Activity(connector));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private object Activity(string connector) => new
    {
        type = "message",
        id = ActivityId,
        timestamp = "2026-11-23T09:00:00Z",
        serviceUrl = connector,
        channelId = "msteams",
        from = new { id = $"29:person-{Number}", aadObjectId = $"00000000-0000-4000-8000-{Number:000000000000}" },
        recipient = new { id = "28:helper" },
        conversation = new { id = $"a:conversation-{Number}", conversationType = "personal", tenantId = "tenant" },
        channelData = new { tenant = new { id = "tenant" } },
        text = Text,
        textFormat = "plain",
        locale = "en-GB",
    };
}
