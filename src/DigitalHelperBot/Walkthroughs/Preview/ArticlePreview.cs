using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.ArticleLibrary;

namespace DigitalHelperBot.Walkthroughs.Preview;

internal sealed record PreviewRequest(string Id, DirectoryInfo? From, DirectoryInfo? Output, FileInfo? Browser, bool Json, string? Environment);

/// <summary><c>articles preview</c>: writes an article's cards, each device and each step, as a page and as pictures of it.</summary>
internal sealed class ArticlePreview(TextWriter output, TextWriter errors)
{
    private const string Usage = "Usage: articles preview <id> [--from <folder>] [--out <FOLDER>] [--browser <FILE>] [--json]";
    private const int Done = 0;
    private const int NotAll = 1;
    private const int UsedWrongly = 2;

    public async Task<int> RunAsync(PreviewRequest request, CancellationToken cancellationToken)
    {
        if (request.From is { Exists: false } || request.Browser is { Exists: false })
            return await RefuseAsync($"There is no {(request.From is { Exists: false } ? $"folder {request.From.FullName}" : $"file {request.Browser!.FullName}")}.\n{Usage}", UsedWrongly);

        var library = await LibraryReading.ReadArticlesAsync(request.Environment, request.From?.FullName, cancellationToken);
        if (!library.Articles.TryGetValue(request.Id, out var article))
            return await RefuseMissingAsync(request.Id, library);
        if (!PreviewPage.HasRenderer)
            return await RefuseAsync("Cards cannot be drawn by this copy of the program: it was built without Node. Install Node 20 and build it again.", NotAll);

        var folder = Directory.CreateDirectory(request.Output?.FullName ?? Path.GetFullPath($"preview-{article.Id}"));
        var page = await PreviewPage.WriteAsync(folder, article, library, cancellationToken);
        var browser = request.Browser?.FullName ?? PreviewBrowser.Find();
        var pictures = browser is null ? [] : await new PreviewBrowser(browser).TakePicturesAsync(page, folder, article, cancellationToken);
        await output.WriteLineAsync(request.Json
            ? JsonSerializer.Serialize(new PreviewJson(article.Id, page, pictures), PreviewJsonContext.Default.PreviewJson)
            : string.Join('\n', [page, .. pictures, .. Shortfall(browser, pictures)]));
        return pictures.Count > 0 ? Done : NotAll;
    }

    private static string[] Shortfall(string? browser, IReadOnlyList<string> pictures) => (browser, pictures.Count) switch
    {
        (null, _) => ["Only the page was written: no Chromium, Chrome or Edge was found to take pictures of it. Open the page in your browser, or name one with --browser."],
        (_, 0) => [$"Only the page was written: {browser} took no pictures of it. Open the page in your browser, or name another with --browser."],
        _ => [],
    };

    private async Task<int> RefuseMissingAsync(string id, LibrarySnapshot library)
    {
        var problems = library.Problems.Where(p => Path.GetFileName(p.File) == $"{id}.md").Select(p => p.ToString()).ToArray();
        return problems.Length > 0
            ? await RefuseAsync(string.Join('\n', problems), NotAll)
            : await RefuseAsync($"There is no article \"{id}\".\n{Usage}", UsedWrongly);
    }

    private async Task<int> RefuseAsync(string reason, int exit)
    {
        await errors.WriteLineAsync(reason);
        return exit;
    }
}

internal sealed record PreviewJson(string Article, string Page, IReadOnlyList<string> Pictures);

[JsonSerializable(typeof(PreviewJson))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PreviewJsonContext : JsonSerializerContext;
