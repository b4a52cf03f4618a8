using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.ArticleLibrary.Pages;

internal static class AuthoringRoutes
{
    private const string Articles = "/console/articles";
    private const string Article = Articles + "/{article}";

    public static void Map(WebApplication app)
    {
        app.MapConsoleFile(WriteScript.File);
        app.MapConsolePage(Articles, ArticleList.ShowAsync);
        app.MapConsolePage(Articles + "/new", WriteRoutes.ShowNewAsync, ConsoleRole.Writer);
        app.MapConsoleChange(Articles + "/new", ConsoleRole.Writer, WriteRoutes.StartAsync);
        app.MapConsolePage(Article, OneArticle.ShowAsync);
        app.MapConsolePage(Article + "/write", WriteRoutes.ShowAsync, ConsoleRole.Writer);
        app.MapConsoleChange(Article + "/write", ConsoleRole.Writer, WriteRoutes.SaveAsync);
        app.MapConsolePage(Article + "/markdown", MarkdownRoutes.ShowAsync, ConsoleRole.Writer);
        app.MapConsoleChange(Article + "/markdown", ConsoleRole.Writer, MarkdownRoutes.SaveAsync);
        app.MapConsolePage(Article + "/pictures/{name}", PictureAsync);
        FindingsWhileTyping.Map(app);
        app.MapConsoleChange(Article + "/ready", ConsoleRole.Writer, PublishRoutes.ReadyAsync);
        app.MapConsoleChange(Article + "/discard", ConsoleRole.Writer, PublishRoutes.DiscardAsync);
        app.MapConsoleChange(Article + "/keep", ConsoleRole.Writer, PublishRoutes.KeepAsync);
        app.MapConsolePage(Article + "/check", PublishRoutes.ShowAsync);
        app.MapConsoleChange(Article + "/check", ConsoleRole.Writer, PublishRoutes.StartCheckAsync);
        app.MapConsoleChange(Article + "/check/cancel", ConsoleRole.Writer, PublishRoutes.CancelCheckAsync);
        app.MapConsoleChange(Article + "/publish", ConsoleRole.Publisher, PublishRoutes.PublishAsync);
        app.MapConsolePage(Article + "/remove", RemoveRoutes.ShowAsync, ConsoleRole.Publisher);
        app.MapConsoleChange(Article + "/remove", ConsoleRole.Publisher, RemoveRoutes.RemoveAsync);
        app.MapConsolePage(Article + "/history", HistoryRoutes.ShowAsync);
        app.MapConsolePage(Article + "/history/{revision:long}", HistoryRoutes.ShowOneAsync);
        app.MapConsoleChange(Article + "/history/{revision:long}/restore", ConsoleRole.Writer, HistoryRoutes.RestoreAsync);
        app.MapConsolePage(LocalDetailsRoutes.Address, LocalDetailsRoutes.ShowAsync);
        app.MapConsoleChange(LocalDetailsRoutes.Address, ConsoleRole.Publisher, LocalDetailsRoutes.SaveAsync);
        app.MapConsolePage("/console/try", TryRoutes.Show);
        app.MapConsoleChange("/console/try/add", ConsoleRole.Writer, TryRoutes.AddAsync);
    }

    private static async Task<IResult> PictureAsync(string article, string name, DraftPictures pictures, CancellationToken cancellationToken) =>
        await pictures.FindAsync(article, name, cancellationToken) is { } content
            ? TypedResults.Bytes(content, PictureFile.ContentType(name))
            : ConsoleAnswer.NotFound("There is no such picture.");
}
