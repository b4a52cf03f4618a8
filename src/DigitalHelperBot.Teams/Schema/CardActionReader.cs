using System.Text.Json;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>A press of a card's button, by either route.</summary>
internal static class CardActionReader
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    public static CardAction? Read(Activity activity, string text) => activity switch
    {
        { Type: "invoke", Name: "adaptiveCard/action" } => Execute(activity.Value),
        { Type: "message", Value: { ValueKind: JsonValueKind.Object } value } when text.Length == 0 => new(VerbIn(value), value, CardRoute.Submit),
        _ => null,
    };

    private static CardAction Execute(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } pressed
            || !pressed.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
            return new("", Empty, CardRoute.Execute);
        return new(VerbIn(action), action.TryGetProperty("data", out var data) ? data : Empty, CardRoute.Execute);
    }

    private static string VerbIn(JsonElement holder)
        => holder.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String ? PlainId.OrNull(verb.GetString()) ?? "" : "";
}
