using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.ItConsole;
using Microsoft.AspNetCore.Mvc;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <param name="Seen">The hash of the file that would be taken away.</param>
/// <param name="LinkedFrom">Articles that offer it as the next one, by id and title.</param>
public sealed record RemoveView(string ArticleId, string Title, string Seen, ArticleUse Use, IReadOnlyList<(string Id, string Title)> LinkedFrom, bool HasDraft, string? Reason, IReadOnlyList<Mistake> Mistakes);

/// <summary>Taking an article away.</summary>
internal static class RemoveRoutes
{
    public static async Task<IResult> ShowAsync(string article, ConsolePerson person, ArticleLibrary library, PublishedArticles published, Drafts drafts, ArticleEvidence evidence, CancellationToken cancellationToken) =>
        await FindAsync(article, library, published, drafts, evidence, cancellationToken) is { } view ? ConsoleAnswer.Page<RemovePage>(new { Person = person, View = view }) : WriteRoutes.NoSuchArticle(article);

    public static async Task<IResult> RemoveAsync(
        string article, [FromForm] string? seen, [FromForm] string? reason, ConsolePerson person, ArticleLibrary library, PublishedArticles published, Drafts drafts, ArticleEvidence evidence, Removing removing, CancellationToken cancellationToken)
    {
        if (await FindAsync(article, library, published, drafts, evidence, cancellationToken) is not { } view)
            return WriteRoutes.NoSuchArticle(article);
        if (string.IsNullOrWhiteSpace(reason))
            return Refuse("reason", "Say why it goes. The history keeps it for whoever misses the article.");
        if (reason.Trim().Length > PublishRoutes.LongestReason)
            return Refuse("reason", $"Say it in {PublishRoutes.LongestReason} letters or fewer.");
        try
        {
            await removing.RemoveAsync(article, seen ?? "", person.Name, reason.Trim(), cancellationToken);
        }
        catch (PublishedChangedException)
        {
            return Refuse("", "The article has changed since you looked, and is still there. Look at it again first.");
        }
        catch (ArticleStoreOutOfReachException gone)
        {
            return Refuse("", $"It could not be taken away, and is still there. {gone.Message}");
        }

        return ConsoleAnswer.SeeOther($"/console/articles/{article}?done=removed");

        IResult Refuse(string field, string sentence) => ConsoleAnswer.Mistakes<RemovePage>(new { Person = person, View = view with { Reason = reason, Mistakes = [new Mistake(field, sentence)] } });
    }

    private static async Task<RemoveView?> FindAsync(string article, ArticleLibrary library, PublishedArticles published, Drafts drafts, ArticleEvidence evidence, CancellationToken cancellationToken)
    {
        if (await published.FindAsync(article, cancellationToken) is not { } file)
            return null;
        var linking = library.Current.Articles.Values.Where(a => a.Related.Any(related => related.Text == article)).OrderBy(a => a.Title.Text, StringComparer.OrdinalIgnoreCase);
        return new RemoveView(
            article, library.Current.TitleOf(article), file.Hash, (await evidence.ReadAsync(cancellationToken)).UseOf(article), [.. linking.Select(a => (a.Id, a.Title.Text))],
            await drafts.FindAsync(article, cancellationToken) is not null, null, []);
    }
}
