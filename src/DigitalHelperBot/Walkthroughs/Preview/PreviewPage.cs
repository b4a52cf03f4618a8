using System.Buffers;
using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Walkthroughs.Preview;

/// <summary>Writes the page: the very cards that are sent, drawn by Microsoft's renderer, which the build brings for the page for trying the helper.</summary>
internal static class PreviewPage
{
    private const string Renderer = "adaptivecards.min.js";

    // Stands in the card where the public address does; the page puts the picture itself in its place.
    private static readonly Uri Pictures = new("https://preview.invalid/");

    private static string RendererPath => Path.Combine(AppContext.BaseDirectory, "try-it", Renderer);

    public static bool HasRenderer => File.Exists(RendererPath);

    /// <returns>The page's path.</returns>
    public static async Task<string> WriteAsync(DirectoryInfo folder, Article article, LibrarySnapshot library, CancellationToken cancellationToken)
    {
        File.Copy(RendererPath, Path.Combine(folder.FullName, Renderer), overwrite: true);
        var page = Path.Combine(folder.FullName, "index.html");
        await File.WriteAllTextAsync(page, Html(article, Data(article, library)), cancellationToken);
        return page;
    }

    // The serializer writes < as \u003C, so that no text can end the script element that the data stands in.
    private static string Html(Article article, JsonObject data) =>
        $"""
        <!doctype html>
        <html lang="{WebUtility.HtmlEncode(article.Language)}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'unsafe-inline' file:; style-src 'unsafe-inline'; img-src data:">
          <title>{WebUtility.HtmlEncode(article.Title)}</title>
          <style>{Resource("preview.css")}</style>
        </head>
        <body>
          <main id="cards"></main>
          <script id="data" type="application/json">{data.ToJsonString()}</script>
          <script src="{Renderer}"></script>
          <script>{Resource("preview.js")}</script>
        </body>
        </html>

        """;

    private static JsonObject Data(Article article, LibrarySnapshot library)
    {
        var words = Words.For(article.Language);
        return new JsonObject
        {
            ["allSteps"] = words.ShowAllSteps,
            ["devices"] = new JsonArray([.. article.Devices.Select(device => new JsonObject
            {
                ["id"] = StepsOnOneDevice.IdOf(device.Device),
                ["name"] = words.DeviceName(device.Device),
                ["steps"] = new JsonArray([.. device.Steps.Select((_, i) => (JsonNode)words.StepOf(i + 1, device.Steps.Count))]),
                ["card"] = Card(article, device.Device, words),
            })]),
            ["pictures"] = new JsonObject(
                from file in article.Devices.SelectMany(d => d.Steps).Select(s => s.Picture?.FileName).OfType<string>().Distinct()
                let picture = library.Pictures.Shown(article.Id, file)
                where picture is not null
                select KeyValuePair.Create<string, JsonNode?>(new Uri(Pictures, file).ToString(), $"data:{picture.ContentType};base64,{Convert.ToBase64String(picture.Content.Span)}")),
        };
    }

    private static JsonNode? Card(Article article, Device first, Words words)
    {
        var json = new ArrayBufferWriter<byte>();
        new WalkthroughCard(article, first, words, new WalkthroughOptions().CardVersion, picture => new Uri(Pictures, picture.FileName)).Draw("").Write(json, "preview", false);
        return JsonNode.Parse(json.WrittenSpan);
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Preview/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
