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

    public static string RendererPath { get; } = Path.Combine(AppContext.BaseDirectory, "try-it", Renderer);

    public static bool HasRenderer => File.Exists(RendererPath);

    /// <returns>The page's path.</returns>
    public static async Task<string> WriteAsync(DirectoryInfo folder, Article article, LibrarySnapshot library, CancellationToken cancellationToken)
    {
        File.Copy(RendererPath, Path.Combine(folder.FullName, Renderer), overwrite: true);
        var page = Path.Combine(folder.FullName, "index.html");
        await File.WriteAllTextAsync(page, Html(article, PreviewData.Of(article, Embedded(article, library))), cancellationToken);
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
          <main data-cards></main>
          <script id="data" type="application/json">{data.ToJsonString()}</script>
          <script src="{Renderer}"></script>
          <script>{Resource("preview.js")}</script>
        </body>
        </html>

        """;

    private static Func<string, string?> Embedded(Article article, LibrarySnapshot library) => file =>
        library.Pictures.Shown(article.Id, file) is { } picture ? $"data:{picture.ContentType};base64,{Convert.ToBase64String(picture.Content.Span)}" : null;

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Preview/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
