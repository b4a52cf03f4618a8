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
    private static readonly ConsoleFile TypedScript = new("Preview/typed-preview.js");
    private static readonly ConsoleFile Style = new("Preview/console-preview.css");

    public static void Map(WebApplication app)
    {
        app.MapConsoleFile(Script);
        app.MapConsoleFile(TypedScript);
        app.MapConsoleFile(Style);
        app.MapConsolePage(Path, ShowAsync);
        app.MapConsolePage(Path + "/cards", CardsAsync);
        app.MapWhileTyping(Path + "/typed", ConsoleRole.Writer, TypedAsync);
        app.MapGet(RendererPath, Renderer).AllowAnonymous();
    }

    /// <summary>For the page on which articles are written.</summary>
    public static void BesideTheForm(PreviewWhileTyping preview)
    {
        preview.Scripts = Preview.PreviewPage.HasRenderer ? [RendererPath, Script.Href, TypedScript.Href] : [];
        preview.Style = Style.Href;
        preview.Address = article => $"/console/articles/{article ?? "new"}/preview/typed";
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

    /// <summary>The cards of what stands in the form now. Nothing is stored.</summary>
    private static async Task<IResult> TypedAsync(string article, HttpRequest request, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsValid(article))
            return TypedResults.NotFound();
        var form = TypedForm.Read(await request.ReadFormAsync(cancellationToken));
        if (form.Devices.All(device => device.Steps.Count == 0))
            return Says("The card shows when there is a step.");
        if (Drafts.Read(article, AsFarAsACardShows(form).ToText(article)) is not { } read || Placeholders.Fill(read, library.Current.Local) is not { } filled)
            return Says("The card cannot be drawn from this. Save: what is wrong is said beside its field.");
        return CardsOf(filled) is { } cards
            ? TypedResults.Text(cards.ToJsonString(), "application/json")
            : Says("The steps for one device are too much for a card.");

        static IResult Says(string sentence) => TypedResults.Text(new JsonObject { ["says"] = sentence }.ToJsonString(), "application/json");
    }

    /// <summary>What is not typed yet is a few dots; what no card shows stands in the way of none.</summary>
    private static ArticleForm AsFarAsACardShows(ArticleForm form) => new()
    {
        Title = Dots(form.Title),
        Benefit = Dots(form.Benefit),
        Category = "card",
        Phrasings = "card",
        Review = "2030-01-01",
        Language = form.Language,
        Urgent = form.Urgent,
        RingFirst = form.Urgent ? Dots(form.RingFirst) : form.RingFirst,
        Safety = form.Safety,
        IfItDoesNotWork = form.IfItDoesNotWork,
        Devices = [.. form.Devices.Where(device => device.Steps.Count > 0).Select(device => device with { Steps = [.. device.Steps.Select(step => step with { Text = Dots(step.Text) })] })],
    };

    private static string Dots(string typed) => string.IsNullOrWhiteSpace(typed) ? "…" : typed;

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
