namespace DigitalHelperBot.ArticleLibrary.Evidence;

/// <summary>How all articles served people in the last thirteen weeks. Counted at most once a minute, since a list of articles needs all of it.</summary>
public sealed class ArticleEvidence(IAskedQuestions questions, IStuckSteps stuck, TimeProvider time) : IDisposable
{
    public const int Weeks = 13;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile EvidenceSnapshot? _last;

    public DateTimeOffset Since => time.GetUtcNow().AddDays(-7 * Weeks);

    public async Task<EvidenceSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        if (_last is { } fresh && IsFresh(fresh))
            return fresh;
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } now && IsFresh(now))
                return now;
            var steps = await stuck.ReadAsync(Since, cancellationToken);
            return _last = new EvidenceSnapshot(await questions.UseAsync(Since, cancellationToken), steps.ToLookup(s => s.ArticleId, StringComparer.Ordinal), time.GetUtcNow());
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private bool IsFresh(EvidenceSnapshot snapshot) => time.GetUtcNow() - snapshot.CountedAt < GoodFor;
}

/// <param name="StuckAt">By article id.</param>
public sealed record EvidenceSnapshot(IReadOnlyDictionary<string, ArticleUse> Use, ILookup<string, StuckStep> StuckAt, DateTimeOffset CountedAt)
{
    public ArticleUse UseOf(string articleId) => Use.GetValueOrDefault(articleId, ArticleUse.None);
}
