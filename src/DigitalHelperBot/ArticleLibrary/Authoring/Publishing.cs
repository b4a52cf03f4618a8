using System.Text;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>Makes a draft the article that people are shown.</summary>
public sealed class Publishing(IDbContextFactory<HelperDb> database, Drafts drafts, WritingFindings findings, PublishedArticles published, Revisions revisions, IArticleStore store, RowKeys keys, TimeProvider time)
{
    /// <param name="reason">Why it is right that other questions change their answer; null when none do, or nobody looked.</param>
    /// <returns>What stops it; empty when it is published.</returns>
    /// <exception cref="DraftChangedException">The draft is not at that revision any more, or not ready.</exception>
    /// <exception cref="PublishedChangedException">Something else was published since the draft was started.</exception>
    /// <exception cref="ArticleStoreOutOfReachException">The articles cannot be written just now; nothing was published.</exception>
    public async Task<IReadOnlyList<Finding>> PublishAsync(string articleId, int revision, string by, string? reason, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(articleId, cancellationToken) is not { State: DraftState.Ready } draft || draft.Revision != revision)
            throw new DraftChangedException();
        var found = await findings.OfAsync(articleId, draft.Text, cancellationToken);
        if (WritingFindings.Stop(found))
            return [.. found.Where(f => f.Level == FindingLevel.Fail)];
        var article = Drafts.Read(articleId, draft.Text)!;
        await revisions.Writing.WaitAsync(cancellationToken);
        try
        {
            // Somebody may have been at it since it was looked at, and in a folder what is written stands.
            if ((await drafts.FindAsync(articleId, cancellationToken))?.Revision != revision)
                throw new DraftChangedException();
            await using var change = await store.BeginAsync(cancellationToken);
            var path = await published.PathOfAsync(articleId, article.Category, change, cancellationToken);
            await RefuseIfAnotherIsPublishedAsync(draft, path, change, cancellationToken);
            await WritePicturesAsync(article, path, change, cancellationToken);
            await change.WriteAsync(path, Encoding.UTF8.GetBytes(draft.Text), cancellationToken);
            // In a folder the article is live now: a person who closes the page must not leave it without its history.
            await change.CommitAsync(db => WriteDownAsync(db, draft, by, reason), CancellationToken.None);
        }
        finally
        {
            revisions.Writing.Release();
        }

        return [];
    }

    // A file that says what the draft says was written by a program that was stopped in between.
    private static async Task RefuseIfAnotherIsPublishedAsync(ArticleDraft draft, string path, LibraryChange change, CancellationToken cancellationToken)
    {
        var now = PublishedArticles.HashOf(await change.ReadAsync(path, cancellationToken));
        if (now != draft.BasedOn && now != PublishedArticles.HashOf(draft.Text))
            throw new PublishedChangedException();
    }

    // Before the article, so that no card shows a picture that is not there yet.
    private async Task WritePicturesAsync(Article article, string path, LibraryChange change, CancellationToken cancellationToken)
    {
        var shown = article.Devices.SelectMany(d => d.Steps).Select(s => s.Picture?.FileName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        foreach (var picture in await db.Set<DraftPicture>().AsNoTracking().Where(row => row.ArticleId == article.Id).ToListAsync(cancellationToken))
        {
            if (shown.Contains(picture.FileName))
                await change.WriteAsync(path[..(path.LastIndexOf('/') + 1)] + picture.FileName, picture.Content, cancellationToken);
        }
    }

    private async Task WriteDownAsync(HelperDb db, ArticleDraft draft, string by, string? reason)
    {
        // Gone when another copy of the program published it in the meantime; at another revision when somebody saved.
        if (await db.Set<ArticleDraft>().Where(row => row.Id == draft.Id && row.Revision == draft.Revision).ExecuteDeleteAsync() == 0)
            throw new DraftChangedException();
        await db.Set<DraftPicture>().Where(row => row.ArticleId == draft.ArticleId).ExecuteDeleteAsync();
        db.Add(new ArticleRevision
        {
            Id = keys.Next(), ArticleId = draft.ArticleId, Kind = RevisionKind.Published, Text = draft.Text, Hash = PublishedArticles.HashOf(draft.Text), By = by, At = time.GetUtcNow(),
            WrittenBy = draft.ChangedBy, ReadyBy = draft.ReadyBy, ReadyAt = draft.ReadyAt, Reason = reason,
        });
    }
}
