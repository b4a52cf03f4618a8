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
            await RefuseIfAnotherIsPublishedAsync(draft, cancellationToken);
            var path = published.PathOf(articleId, article.Category);
            await WritePicturesAsync(article, path, cancellationToken);
            await store.WriteAsync(path, Encoding.UTF8.GetBytes(draft.Text), cancellationToken);
            // The article is live now: a person who closes the page must not leave it without its history.
            await WriteDownAsync(draft, by, reason, CancellationToken.None);
        }
        finally
        {
            revisions.Writing.Release();
        }

        return [];
    }

    // A file that says what the draft says was written by a program that was stopped in between.
    private async Task RefuseIfAnotherIsPublishedAsync(ArticleDraft draft, CancellationToken cancellationToken)
    {
        var now = await published.FindAsync(draft.ArticleId, cancellationToken);
        if (now?.Hash != draft.BasedOn && now?.Hash != PublishedArticles.HashOf(draft.Text))
            throw new PublishedChangedException();
    }

    // Before the article, so that no card shows a picture that is not there yet.
    private async Task WritePicturesAsync(Article article, string path, CancellationToken cancellationToken)
    {
        var shown = article.Devices.SelectMany(d => d.Steps).Select(s => s.Picture?.FileName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        foreach (var picture in await db.Set<DraftPicture>().AsNoTracking().Where(row => row.ArticleId == article.Id).ToListAsync(cancellationToken))
        {
            if (shown.Contains(picture.FileName))
                await store.WriteAsync(path[..(path.LastIndexOf('/') + 1)] + picture.FileName, picture.Content, cancellationToken);
        }
    }

    private async Task WriteDownAsync(ArticleDraft draft, string by, string? reason, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(new ArticleRevision
        {
            Id = keys.Next(), ArticleId = draft.ArticleId, Kind = RevisionKind.Published, Text = draft.Text, Hash = PublishedArticles.HashOf(draft.Text), By = by, At = time.GetUtcNow(),
            WrittenBy = draft.ChangedBy, ReadyBy = draft.ReadyBy, ReadyAt = draft.ReadyAt, Reason = reason,
        });
        await db.SaveChangesAsync(cancellationToken);
        await db.Set<ArticleDraft>().Where(row => row.Id == draft.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<DraftPicture>().Where(row => row.ArticleId == draft.ArticleId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
