using System.Text.Json;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>The thumbs under a message: <c>message/submitAction</c> with the action name <c>feedback</c>.</summary>
internal static class FeedbackReader
{
    public static MessageFeedback? Read(Activity activity)
    {
        if (activity is not { Type: "invoke", Name: "message/submitAction", Value: { ValueKind: JsonValueKind.Object } value }
            || StringIn(value, "actionName") != "feedback"
            || !value.TryGetProperty("actionValue", out var given) || given.ValueKind != JsonValueKind.Object)
            return null;

        return StringIn(given, "reaction") switch
        {
            "like" => new(true, TextOf(given)),
            "dislike" => new(false, TextOf(given)),
            _ => null,
        };
    }

    private static string TextOf(JsonElement given)
    {
        if (!given.TryGetProperty("feedback", out var feedback))
            return "";
        if (feedback.ValueKind == JsonValueKind.Object)
            return CleanText.Of(StringIn(feedback, "feedbackText"));
        return feedback.ValueKind == JsonValueKind.String ? CleanText.Of(Unwrapped(feedback.GetString()!)) : "";
    }

    /// <summary>Teams sends a JSON text in the string; other clients send the words themselves.</summary>
    private static string Unwrapped(string feedback)
    {
        if (!feedback.StartsWith('{'))
            return feedback;
        try
        {
            using var document = JsonDocument.Parse(feedback);
            return StringIn(document.RootElement, "feedbackText") ?? feedback;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return feedback;
        }
    }

    private static string? StringIn(JsonElement holder, string name)
        => holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
