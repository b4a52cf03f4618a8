using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>What an article was, and how it became what it is.</summary>
internal static class HistoryRoutes
{
    public static async Task<IResult> ShowAsync(string article, ConsolePerson person, ArticleLibrary library, Drafts drafts, Revisions revisions, CancellationToken cancellationToken)
    {
        var lines = await revisions.ListAsync(article, cancellationToken);
        var draft = await drafts.FindAsync(article, cancellationToken);
        return lines.Count == 0 && draft is null && !library.Current.Articles.ContainsKey(article)
            ? WriteRoutes.NoSuchArticle(article)
            : ConsoleAnswer.Page<HistoryPage>(new { Person = person, ArticleId = article, Title = library.Current.TitleOf(article), Lines = lines, IsGone = draft is null && !library.Current.Articles.ContainsKey(article) });
    }

    public static async Task<IResult> ShowOneAsync(string article, long revision, ConsolePerson person, ArticleLibrary library, Revisions revisions, CancellationToken cancellationToken) =>
        await RevisionAsync(article, revision, person, library, revisions, [], cancellationToken) is { } view ? ConsoleAnswer.Page<RevisionPage>(view) : NotFound(revision);

    /// <summary>Makes a draft of it; publishing that brings it back.</summary>
    public static async Task<IResult> RestoreAsync(string article, long revision, ConsolePerson person, ArticleLibrary library, Revisions revisions, Drafts drafts, DraftPictures pictures, CancellationToken cancellationToken)
    {
        if (await revisions.FindAsync(article, revision, cancellationToken) is not { } found)
            return NotFound(revision);
        if (await drafts.OfferAsync(article, found.Text, person.Name, cancellationToken))
        {
            await pictures.BringBackAsync(article, found.Text, cancellationToken);
            return ConsoleAnswer.SeeOther($"/console/articles/{article}/write?done=saved");
        }

        Mistake[] mistakes = [new("", "There is a draft of this article already. Publish it or throw it away first.")];
        return ConsoleAnswer.Mistakes<RevisionPage>((await RevisionAsync(article, revision, person, library, revisions, mistakes, cancellationToken))!);
    }

    private static async Task<object?> RevisionAsync(string article, long revision, ConsolePerson person, ArticleLibrary library, Revisions revisions, IReadOnlyList<Mistake> mistakes, CancellationToken cancellationToken) =>
        await revisions.FindAsync(article, revision, cancellationToken) is { } found
            ? new { Person = person, Title = library.Current.TitleOf(article), IsGone = !library.Current.Articles.ContainsKey(article), Revision = found, Before = (await revisions.BeforeAsync(found, cancellationToken))?.Text, Mistakes = mistakes }
            : null;

    private static IResult NotFound(long revision) => ConsoleAnswer.NotFound($"There is no version {revision} of this article.");
}
