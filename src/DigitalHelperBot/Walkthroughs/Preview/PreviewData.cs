using System.Buffers;
using System.Text.Json.Nodes;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Walkthroughs.Preview;

/// <summary>What a preview draws: an article's cards as they are sent, one for each device, and the captions of their steps.</summary>
internal static class PreviewData
{
    // Stands in the card where the public address does; the page puts the picture's own address in its place.
    private static readonly Uri Pictures = new("https://preview.invalid/");

    /// <param name="pictureAt">Where the page finds a picture; null when there is none of that name.</param>
    public static JsonObject Of(Article article, Func<string, string?> pictureAt)
    {
        var words = Words.For(article.Language);
        return new JsonObject
        {
            ["allSteps"] = words.ShowAllSteps,
            ["devices"] = new JsonArray([.. article.Devices.Select(device => new JsonObject
            {
                ["id"] = StepsOnOneDevice.IdOf(device.Device),
                ["device"] = device.Device.ToString(),
                ["name"] = words.DeviceName(device.Device),
                ["steps"] = new JsonArray([.. device.Steps.Select((_, i) => (JsonNode)words.StepOf(i + 1, device.Steps.Count))]),
                ["card"] = Card(article, device.Device, words),
            })]),
            ["pictures"] = new JsonObject(
                from file in article.Devices.SelectMany(d => d.Steps).Select(s => s.Picture?.FileName).OfType<string>().Distinct()
                let address = pictureAt(file)
                where address is not null
                select KeyValuePair.Create<string, JsonNode?>(new Uri(Pictures, file).ToString(), address)),
        };
    }

    private static JsonNode? Card(Article article, Device first, Words words)
    {
        var json = new ArrayBufferWriter<byte>();
        new WalkthroughCard(article, first, words, new WalkthroughOptions().CardVersion, picture => new Uri(Pictures, picture.FileName)).Draw("").Write(json, "preview", false);
        return JsonNode.Parse(json.WrittenSpan);
    }
}
