using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Asking;

/// <summary>The data of a pressed button, as far as it has the right types. Anything else reads as absent.</summary>
internal readonly record struct Press(long Question, string? Article, Device Device, int Step, string? Category, string? Detail)
{
    public static Press Of(Turn turn)
    {
        if (turn.CardAction is not { Data.ValueKind: JsonValueKind.Object } action)
            return default;
        return new Press(
            long.TryParse(Text(action.Data, "card"), NumberStyles.None, CultureInfo.InvariantCulture, out var question) ? question : 0,
            Text(action.Data, "article"),
            Enum.TryParse<Device>(Text(action.Data, "device"), out var device) && Enum.IsDefined(device) ? device : Device.Any,
            action.Data.TryGetProperty("step", out var step) && step.ValueKind == JsonValueKind.Number && step.TryGetInt32(out var number) ? number : 1,
            Text(action.Data, "category"),
            Text(action.Data, "detail"));
    }

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
