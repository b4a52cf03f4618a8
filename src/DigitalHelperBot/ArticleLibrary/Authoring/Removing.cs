using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>Takes an article away from people. Its history keeps every version, and its pictures stay where they lie, so that it can be brought back.</summary>
public sealed class Removing(Revisions revisions, PublishedArticles published, IArticleStore store, RowKeys keys, TimeProvider time)
{
    /// <param name="seen">The hash of the file that the person looked at.</param>
    /// <exception cref="PublishedChangedException">It is another file now, or there is none.</exception>
    /// <exception cref="ArticleStoreOutOfReachException">It cannot be taken away just now; it is there as it was.</exception>
    public async Task RemoveAsync(string articleId, string seen, string by, string reason, CancellationToken cancellationToken)
    {
        await revisions.Writing.WaitAsync(cancellationToken);
        try
        {
            await using var change = await store.BeginAsync(cancellationToken);
            var path = await published.PathOfAsync(articleId, "", change, cancellationToken);
            if (await change.ReadAsync(path, cancellationToken) is not { } bytes || PublishedArticles.TextOf(bytes) is not { } text || LibraryFiles.HashOf(bytes) != seen)
                throw new PublishedChangedException();
            await change.RemoveAsync(path, cancellationToken);
            await change.CommitAsync(db => WriteDownAsync(db, articleId, text, by, reason), CancellationToken.None);
        }
        finally
        {
            revisions.Writing.Release();
        }
    }

    // A draft that somebody has open is one of a new article from now on.
    private async Task WriteDownAsync(HelperDb db, string articleId, string text, string by, string reason)
    {
        await db.Set<ArticleDraft>().Where(row => row.ArticleId == articleId).ExecuteUpdateAsync(set => set.SetProperty(row => row.BasedOn, (string?)null));
        db.Add(new ArticleRevision { Id = keys.Next(), ArticleId = articleId, Kind = RevisionKind.Removed, Text = text, Hash = "", By = by, At = time.GetUtcNow(), Reason = reason });
    }
}
