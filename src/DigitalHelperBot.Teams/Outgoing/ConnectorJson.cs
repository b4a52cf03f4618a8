using System.Text.Json;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Reads what the Connector answers. It may be anything at all: what can't be read is not there.</summary>
internal static class ConnectorJson
{
    public static string? ReadId(HttpContent content)
    {
        try
        {
            using var json = JsonDocument.Parse(content.ReadAsStream());
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
