using System.Reflection;
using Markdig;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DigitalHelperBot.TeamsManifest.PublicPages;

/// <summary>The three pages that the manifest names under <c>developer</c>: what Teams shows to anyone who asks who made this. They are open to all, and say nothing of anybody.</summary>
internal static class PublicPages
{
    private const string ContentPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string StylePath = "/pages.css";

    private static readonly (string Path, string Title, string Resource)[] All =
    [
        ("/about", "Help with the things you use at work", "about.md"),
        ("/what-we-store", "What we store", "WHAT-WE-STORE.md"),
        ("/terms", "What to rely on", "terms.md"),
    ];

    /// <summary>Raw HTML in a page would be shown as text.</summary>
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (path, title, resource) in All)
        {
            var page = new Lazy<string>(() => Draw(title, Read(resource)));
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) => Send(response, page.Value, "text/html; charset=utf-8")).AllowAnonymous();
        }

        var style = new Lazy<string>(() => Read("pages.css"));
        routes.MapGet(StylePath, (HttpResponse response) => Send(response, style.Value, "text/css; charset=utf-8")).AllowAnonymous();
    }

    private static ContentHttpResult Send(HttpResponse response, string content, string contentType)
    {
        var headers = response.Headers;
        headers.CacheControl = "public, max-age=3600";
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(content, contentType);
    }

    private static string Draw(string title, string markdown) =>
        $"""
        <!doctype html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><link rel="stylesheet" href="{StylePath}"></head>
        <body><main>
        {Markdig.Markdown.ToHtml(markdown, Markdown)}</main></body>
        </html>
        """;

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"PublicPages/{resource}")
            ?? throw new InvalidOperationException($"The program was built without {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
