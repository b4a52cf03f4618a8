using System.Collections.Concurrent;
using System.Data.Common;
using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>
/// Works out what publishing a draft would change: every different recorded wording is asked of the matcher that answers now and of one with the draft in it.
/// In the background, one at a time, where it gives way to answers; how far it is stands in the database, so that any instance shows it and may stop it.
/// </summary>
public sealed partial class PublishingChecks(
    IDbContextFactory<HelperDb> database, ArticleLibrary library, IAskedQuestions questions, IOpenNeeds needs, RowKeys keys, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<PublishingChecks> log)
    : IDisposable
{
    /// <summary>A check that gave no sign of life for so long was on a program that stopped.</summary>
    public static readonly TimeSpan Silent = TimeSpan.FromMinutes(1);

    private const int AtOnce = 1_000;
    private const int Year = 365;
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _here = new();

    public async Task<PublishingCheck?> LastAsync(string articleId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<PublishingCheck>().AsNoTracking().Where(row => row.ArticleId == articleId).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Begins, and stops one that runs for the same article; returns at once.</summary>
    public async Task StartAsync(ArticleDraft draft, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        await CancelAsync(draft.ArticleId, cancellationToken);
        var now = time.GetUtcNow();
        var row = new PublishingCheck { Id = keys.Next(), ArticleId = draft.ArticleId, DraftRevision = draft.Revision, StartedBy = by, StartedAt = now, SeenAt = now };
        await using (var db = await database.CreateDbContextAsync(cancellationToken))
        {
            // Only the last is of use to anybody.
            await db.Set<PublishingCheck>().Where(old => old.ArticleId == draft.ArticleId).ExecuteDeleteAsync(cancellationToken);
            db.Add(row);
            await db.SaveChangesAsync(cancellationToken);
        }

        var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        _here[row.Id] = stop;
        _ = Task.Run(() => RunAsync(row, draft.Text, stop), CancellationToken.None);
    }

    public async Task CancelAsync(string articleId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var running = await db.Set<PublishingCheck>().Where(row => row.ArticleId == articleId && row.State == CheckState.Running).Select(row => row.Id).ToListAsync(cancellationToken);
        await EndAsync(running, CheckState.Cancelled, null, cancellationToken);
        foreach (var id in running)
        {
            if (_here.TryGetValue(id, out var stop))
                await stop.CancelAsync();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task RunAsync(PublishingCheck row, string text, CancellationTokenSource stop)
    {
        try
        {
            await _oneAtATime.WaitAsync(stop.Token);
            try
            {
                var result = await CompareAsync(row, text, stop);
                await EndAsync([row.Id], CheckState.Done, result.ToJson(), CancellationToken.None);
            }
            finally
            {
                _oneAtATime.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever stopped it has said so; and a program that stops leaves a check that went silent.
        }
        catch (Exception broken) when (broken is DbException or DbUpdateException or StorageUnavailableException or InvalidOperationException)
        {
            LogFailed(broken);
            await EndAsync([row.Id], CheckState.Failed, null, CancellationToken.None);
        }
        finally
        {
            _here.TryRemove(row.Id, out _);
            stop.Dispose();
        }
    }

    private async Task<CheckResult> CompareAsync(PublishingCheck row, string text, CancellationTokenSource stop)
    {
        var snapshot = library.Current;
        var draft = Drafts.Read(row.ArticleId, text) ?? throw new InvalidOperationException("The draft cannot be read as an article.");
        var filled = Placeholders.Fill(draft, snapshot.Local) ?? draft;
        Article[] articles = [.. snapshot.Articles.Values.Where(a => a.Id != row.ArticleId), filled];
        var wordings = await questions.DistinctAsync(time.GetUtcNow().AddDays(-Year), stop.Token);
        var open = (await needs.WordingsAsync(stop.Token)).GroupBy(w => w.NeedId).ToArray();
        await ProgressAsync(row.Id, 0, wordings.Count + open.Length, stop);
        var training = QuietThread.RunAsync(() => Matcher.Build(articles, new MatcherOptions { Previous = snapshot.IsTrained ? snapshot.Matcher : null }, stop.Token));
        // With thousands of articles on a busy machine this takes longer than a check may be silent.
        while (await Task.WhenAny(training, Task.Delay(SignOfLife, CancellationToken.None)) != training)
            await ProgressAsync(row.Id, 0, wordings.Count + open.Length, stop);
        var then = await training;
        var comparison = new AnswerComparison(row.ArticleId, snapshot.Matcher, then);
        var changes = await WalkAsync(wordings, comparison.Compare, row, 0, wordings.Count + open.Length, stop);
        var met = await WalkAsync(open, need => comparison.Compare(need.Key, [.. need]), row, wordings.Count, wordings.Count + open.Length, stop);
        return new CheckResult(
            [.. changes.OrderBy(c => c.Kind).ThenByDescending(c => c.Times).ThenBy(c => c.QuestionId).Take(CheckResult.MostChanges)],
            [.. met.OrderByDescending(n => n.Answered).ThenByDescending(n => n.Offered).ThenBy(n => n.NeedId)]);
    }

    private async Task<List<TOut>> WalkAsync<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, TOut?> look, PublishingCheck row, int before, int inAll, CancellationTokenSource stop)
        where TOut : class
    {
        var found = new List<TOut>();
        var done = before;
        foreach (var some in items.Chunk(AtOnce))
        {
            found.AddRange(await QuietThread.RunAsync(() => some.TakeWhile(_ => !stop.IsCancellationRequested).Select(look).OfType<TOut>().ToList()));
            await ProgressAsync(row.Id, done += some.Length, inAll, stop);
        }

        return found;
    }

    /// <summary>Says how far it is, and stops when somebody wants that, here or at another instance.</summary>
    private async Task ProgressAsync(long id, int done, int inAll, CancellationTokenSource stop)
    {
        await using var db = await database.CreateDbContextAsync(stop.Token);
        var now = time.GetUtcNow();
        var rows = await db.Set<PublishingCheck>().Where(row => row.Id == id && row.State == CheckState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.WordingsDone, done).SetProperty(row => row.WordingsInAll, inAll).SetProperty(row => row.SeenAt, now), stop.Token);
        if (rows == 0)
            await stop.CancelAsync();
        stop.Token.ThrowIfCancellationRequested();
    }

    private async Task EndAsync(IReadOnlyCollection<long> ids, CheckState state, string? result, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await db.Set<PublishingCheck>().Where(row => ids.Contains(row.Id) && row.State == CheckState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.SeenAt, now).SetProperty(row => row.Result, result).SetProperty(row => row.WordingsDone, row => row.WordingsInAll), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What publishing would change could not be worked out.")]
    private partial void LogFailed(Exception fault);
}
