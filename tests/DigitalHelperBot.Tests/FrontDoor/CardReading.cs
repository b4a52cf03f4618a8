using System.Text;
using System.Text.Json;

namespace DigitalHelperBot.Tests.FrontDoor;

/// <summary>Reads cards as a person or a client would: the words on them, and the buttons.</summary>
internal static class CardReading
{
    public static string AllText(JsonElement element)
    {
        var text = new StringBuilder();
        Collect(All(element), text);
        return text.ToString();
    }

    /// <summary>The words that are in sight before anything is pressed.</summary>
    public static string TextInSight(JsonElement element)
    {
        var text = new StringBuilder();
        Collect(InSight(element), text);
        return text.ToString();
    }

    /// <summary>The first button with this title, wherever it is on the card.</summary>
    public static JsonElement Button(this JsonElement card, string title) =>
        Find(card, e => Is(e, "title", title) && e.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Action.", StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No button '{title}' on the card: {AllText(card)}");

    /// <summary>Every button that calls the server, with its verb.</summary>
    public static IEnumerable<JsonElement> ExecuteButtons(JsonElement card) => All(card).Where(e => Is(e, "type", "Action.Execute"));

    public static List<JsonElement> Images(JsonElement card) => [.. All(card).Where(e => Is(e, "type", "Image"))];

    private static bool Is(JsonElement element, string name, string value) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String && found.GetString() == value;

    private static JsonElement? Find(JsonElement element, Func<JsonElement, bool> wanted)
    {
        foreach (var candidate in All(element))
        {
            if (wanted(candidate))
                return candidate;
        }

        return null;
    }

    private static IEnumerable<JsonElement> All(JsonElement element) => Within(element, _ => true);

    private static IEnumerable<JsonElement> InSight(JsonElement element) =>
        Within(element, e => e.ValueKind != JsonValueKind.Object || !e.TryGetProperty("isVisible", out var visible) || visible.GetBoolean());

    private static IEnumerable<JsonElement> Within(JsonElement element, Func<JsonElement, bool> wanted)
    {
        if (!wanted(element))
            yield break;
        yield return element;
        var children = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(p => p.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => [],
        };
        foreach (var found in children.SelectMany(child => Within(child, wanted)))
            yield return found;
    }

    private static void Collect(IEnumerable<JsonElement> elements, StringBuilder text)
    {
        foreach (var candidate in elements.Where(e => e.ValueKind == JsonValueKind.Object))
        {
            foreach (var name in (string[])["text", "title", "label", "altText"])
            {
                if (candidate.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                    text.AppendLine(value.GetString());
            }
        }
    }
}
