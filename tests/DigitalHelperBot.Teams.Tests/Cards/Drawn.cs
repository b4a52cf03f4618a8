using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Teams.Tests.Cards;

/// <summary>Cards as JSON that a person can read.</summary>
internal static class Drawn
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Card(AdaptiveCard card) => Parse(CardJson.Write(card));

    /// <summary>The one element of a card that has nothing else.</summary>
    public static JsonElement Element(CardElement element) => Card(new AdaptiveCard { Body = [element] }).GetProperty("body")[0];

    public static JsonElement Action(AdaptiveAction action) => Card(new AdaptiveCard { Actions = [action] }).GetProperty("actions")[0];

    public static JsonElement Template(CardTemplate template, params ReadOnlySpan<SlotValue> values)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Assert.Equal(template.Write(bytes, values), bytes.WrittenCount);
        return Parse(bytes.WrittenSpan);
    }

    public static string Text(JsonElement json) => JsonSerializer.Serialize(json, Readable) + "\n";

    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(json), new JsonDocumentOptions { AllowDuplicateProperties = false });
        return document.RootElement.Clone();
    }
}
