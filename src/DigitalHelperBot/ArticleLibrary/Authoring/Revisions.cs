using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>A line of an article's history.</summary>
public sealed record RevisionLine(long Id, RevisionKind Kind, string By, DateTimeOffset At, string? WrittenBy, string? ReadyBy, DateTimeOffset? ReadyAt, string? Reason);

/// <summary>Every article as it was published over time, whoever published it and however.</summary>
public sealed class Revisions(HelperDatabase database, ArticleLibrary library, PublishedArticles published, IArticleStore store, StarterArticles starters, RowKeys keys, TimeProvider time) : IDisposable
{
    internal const string OnDisk = "on disk";
    internal const string ByUpgrade = "the program";
    private const int AtOnce = 20;
    private static readonly Statement LastHashes = new("SELECT article_id, hash FROM article_revisions WHERE id IN (SELECT MAX(id) FROM article_revisions GROUP BY article_id)");

    /// <summary>While this is held, nobody else writes history: what is being published must not be taken for an edit on disk.</summary>
    internal SemaphoreSlim Writing { get; } = new(1);

    public async Task<IReadOnlyList<RevisionLine>> ListAsync(string articleId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await Lines(db.Set<ArticleRevision>().Where(row => row.ArticleId == articleId).OrderByDescending(row => row.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>How the article came to be as it is; null when it has no history.</summary>
    public async Task<RevisionLine?> LastAsync(string articleId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await Lines(db.Set<ArticleRevision>().Where(row => row.ArticleId == articleId).OrderByDescending(row => row.Id)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Articles that were taken away in the console and not brought back, by id, with what they were called.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RemovedAsync(CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var all = db.Set<ArticleRevision>();
        var gone = await all.Where(row => row.Kind == RevisionKind.Removed && !all.Any(later => later.ArticleId == row.ArticleId && later.Id > row.Id)).Select(row => new { row.ArticleId, row.Text }).ToListAsync(cancellationToken);
        return gone.ToDictionary(row => row.ArticleId, row => Drafts.TitleOf(row.ArticleId, row.Text), StringComparer.Ordinal);
    }

    public async Task<ArticleRevision?> FindAsync(string articleId, long id, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.Set<ArticleRevision>().AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == articleId && row.Id == id, cancellationToken);
    }

    /// <summary>The revision before, which a difference is shown to; null for the first.</summary>
    public async Task<ArticleRevision?> BeforeAsync(ArticleRevision revision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(revision);
        await using var db = database.CreateDbContext();
        return await db.Set<ArticleRevision>().AsNoTracking().Where(row => row.ArticleId == revision.ArticleId && row.Id < revision.Id).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Writes down every article whose file is not what its history last says: at the first start all of them, later what was edited on disk.</summary>
    /// <returns>How many were written down.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        await Writing.WaitAsync(cancellationToken);
        try
        {
            var last = await LastHashesAsync(cancellationToken);
            var written = 0;
            foreach (var some in library.Current.Sources.Where(s => s.Value.IsGood && last.GetValueOrDefault(s.Key) != s.Value.Hash).Chunk(AtOnce))
                written += await WriteAsync(some, cancellationToken);
            return written;
        }
        finally
        {
            Writing.Release();
        }
    }

    public void Dispose() => Writing.Dispose();

    private static IQueryable<RevisionLine> Lines(IQueryable<ArticleRevision> revisions) =>
        revisions.Select(row => new RevisionLine(row.Id, row.Kind, row.By, row.At, row.WrittenBy, row.ReadyBy, row.ReadyAt, row.Reason));

    // A start at which nothing has changed has no use for EF Core, which takes longer to wake than this to read.
    private async Task<Dictionary<string, string>> LastHashesAsync(CancellationToken cancellationToken) =>
        (await database.ReadAllAsync(LastHashes, _ => { }, row => (Id: row.GetString(0), Hash: row.GetString(1)), cancellationToken)).ToDictionary(row => row.Id, row => row.Hash);

    private static Task<Dictionary<string, string>> LastHashesAsync(IQueryable<ArticleRevision> revisions, CancellationToken cancellationToken)
    {
        var last = revisions.GroupBy(row => row.ArticleId).Select(rows => rows.Max(row => row.Id));
        return revisions.Where(row => last.Contains(row.Id)).ToDictionaryAsync(row => row.ArticleId, row => row.Hash, cancellationToken);
    }

    // Files and the last lines are read again, with nobody else at it: the file may be another one since, and another copy of the program may have been first.
    private async Task<int> WriteAsync(KeyValuePair<string, ArticlePlace>[] some, CancellationToken cancellationToken)
    {
        var (written, ids) = (0, some.Select(s => s.Key).ToArray());
        await using var change = await store.BeginAsync(cancellationToken);
        await change.CommitAsync(
            async db =>
            {
                var last = await LastHashesAsync(db.Set<ArticleRevision>().Where(row => ids.Contains(row.ArticleId)), cancellationToken);
                foreach (var id in ids)
                {
                    if (await published.FindAsync(id, cancellationToken) is not { } file || last.GetValueOrDefault(id) == file.Hash)
                        continue;
                    var isStarter = string.Equals(starters.Brought(file.Path), file.Hash, StringComparison.OrdinalIgnoreCase);
                    var kind = !last.ContainsKey(id) ? RevisionKind.Found : isStarter ? RevisionKind.Upgrade : RevisionKind.OnDisk;
                    db.Add(new ArticleRevision { Id = keys.Next(), ArticleId = id, Kind = kind, Text = file.Text, Hash = file.Hash, By = isStarter ? ByUpgrade : OnDisk, At = time.GetUtcNow() });
                    written++;
                }
            },
            cancellationToken);
        return written;
    }
}
