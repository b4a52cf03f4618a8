using System.Text.Json.Nodes;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ArticleLibrary.Pages;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Walkthroughs.Preview;

namespace DigitalHelperBot.Walkthroughs.Pages;

/// <summary>An article's cards as people will see them, the draft's where there is one.</summary>
internal static class PreviewRoutes
{
    private const string Path = "/console/articles/{article}/preview";
    private const string RendererPath = "/console/files/cards/adaptivecards.min.js";

    private static readonly ConsoleFile Script = new("Preview/preview.js");
    private static readonly ConsoleFile Style = new("Preview/console-preview.css");

    public static void Map(WebApplication app)
    {
        app.MapConsoleFile(Script);
        app.MapConsoleFile(Style);
        app.MapConsolePage(Path, ShowAsync);
        app.MapConsolePage(Path + "/cards", CardsAsync);
        app.MapGet(RendererPath, Renderer).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(string article, ConsolePerson person, Drafts drafts, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken)
    {
        var (found, draft) = await FindAsync(article, drafts, library, cancellationToken);
        if (found is null && draft is null)
            return WriteRoutes.NoSuchArticle(article);
        return ConsoleAnswer.Page<PreviewPage>(new
        {
            Person = person,
            ArticleId = article,
            Title = found?.Title.Text ?? draft!.Title,
            Article = found,
            IsDraft = draft is not null,
            Words = Words.For(found?.Language),
            Scripts = Preview.PreviewPage.HasRenderer && found is not null && CardsOf(found) is not null ? new[] { RendererPath, Script.Href } : [],
            Style = Style.Href,
        });
    }

    private static async Task<IResult> CardsAsync(string article, Drafts drafts, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken)
    {
        var (found, _) = await FindAsync(article, drafts, library, cancellationToken);
        return found is not null && CardsOf(found) is { } cards ? TypedResults.Text(cards.ToJsonString(), "application/json") : WriteRoutes.NoSuchArticle(article);
    }

    private static IResult Renderer(HttpContext context)
    {
        if (!Preview.PreviewPage.HasRenderer)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.PhysicalFile(Preview.PreviewPage.RendererPath, "text/javascript; charset=utf-8", lastModified: File.GetLastWriteTimeUtc(Preview.PreviewPage.RendererPath));
    }

    /// <summary>As people read it: local details are filled in. Null when the draft is no whole article yet.</summary>
    private static async Task<(Article? Article, ArticleDraft? Draft)> FindAsync(string article, Drafts drafts, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken)
    {
        var snapshot = library.Current;
        if (await drafts.FindAsync(article, cancellationToken) is not { } draft)
            return (snapshot.Articles.GetValueOrDefault(article), null);
        return (Drafts.Read(article, draft.Text) is { } read ? Placeholders.Fill(read, snapshot.Local) : null, draft);
    }

    /// <summary>Null when one device's steps are too much for a card.</summary>
    private static JsonObject? CardsOf(Article article)
    {
        try
        {
            return PreviewData.Of(article, file => $"/console/articles/{article.Id}/pictures/{file}");
        }
        catch (CardTooLargeException)
        {
            return null;
        }
    }
}
