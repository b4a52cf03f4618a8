using System.Text.Json.Nodes;

namespace DigitalHelperBot.TryIt;

/// <summary>Plays Teams towards the helper: what is typed on the page goes through the same front door, over HTTP, in the same shape.</summary>
internal sealed partial class TeamsStandIn(IHttpClientFactory clients, TimeProvider time, ILogger<TeamsStandIn> logger)
{
    public const string Client = "TryIt";
    public const string BotId = "28:try-it";

    private const string TenantId = "00000000-0000-0000-0000-000000000001";

    /// <summary>What Teams says when a person adds the app.</summary>
    public Task<bool> InstallAsync(LocalChat chat, HttpRequest page, CancellationToken cancellationToken)
    {
        var activity = FromPerson(chat, "installationUpdate", page);
        activity["id"] = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        activity["action"] = "add";
        return PostAsync(activity, page, cancellationToken);
    }

    /// <summary>Passes on a message or a press of a card's button. False when the helper did not take it.</summary>
    public Task<bool> SayAsync(LocalChat chat, string activityId, JsonObject said, HttpRequest page, CancellationToken cancellationToken)
    {
        var activity = FromPerson(chat, "message", page);
        activity["id"] = activityId;
        activity["locale"] = said["locale"]?.DeepClone();
        if (said["value"] is { } value)
        {
            activity["value"] = value.DeepClone();
        }
        else
        {
            activity["text"] = said["text"]?.DeepClone();
            activity["textFormat"] = "plain";
        }
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["country"] = "GB",
            ["platform"] = said["channelData"]?["platform"]?.DeepClone(),
        });
        return PostAsync(activity, page, cancellationToken);
    }

    private JsonObject FromPerson(LocalChat chat, string type, HttpRequest page) => new()
    {
        ["type"] = type,
        ["timestamp"] = time.GetUtcNow().ToString("O"),
        ["serviceUrl"] = Address(page) + Connector.Root,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:" + chat.PersonId, ["aadObjectId"] = chat.PersonId },
        ["recipient"] = new JsonObject { ["id"] = BotId },
        ["conversation"] = new JsonObject { ["id"] = chat.Id, ["conversationType"] = "personal", ["tenantId"] = TenantId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
    };

    private async Task<bool> PostAsync(JsonObject activity, HttpRequest page, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.PostAsJsonAsync(Address(page) + "/api/messages", activity, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                LogRefused(logger, (int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException failure)
        {
            LogUnreachable(logger, failure.HttpRequestError);
            return false;
        }
    }

    /// <summary>The host was checked to be this computer's own.</summary>
    private static string Address(HttpRequest page) => $"{page.Scheme}://{page.Host}";

    [LoggerMessage(1, LogLevel.Warning, "The helper answered {Status} to a message from the page for trying it.")]
    private static partial void LogRefused(ILogger logger, int status);

    [LoggerMessage(2, LogLevel.Warning, "The page for trying the helper could not reach it: {Error}.")]
    private static partial void LogUnreachable(ILogger logger, HttpRequestError error);
}
