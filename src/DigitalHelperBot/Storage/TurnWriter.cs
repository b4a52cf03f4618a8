using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Storage;

/// <summary>Stores turns. One thread takes whatever waits, at most 512 at once, and commits it together, so that many turns share one flush to the disk.</summary>
public sealed partial class TurnWriter : IDisposable
{
    private const int LargestGroup = 512;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly HelperDatabase _database;
    private readonly TimeProvider _time;
    private readonly ILogger<TurnWriter> _log;
    private readonly TimeSpan _longestWait;
    private readonly WorkQueue _queue;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _giveUp = new();
    private WriterSession? _session;
    private bool _started;

    public TurnWriter(HelperDatabase database, IOptions<StorageOptions> options, TimeProvider time, ILogger<TurnWriter> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _time = time;
        _log = log;
        _longestWait = TimeSpan.FromSeconds(options.Value.LongestWaitSeconds);
        _queue = new(options.Value.LongestQueue);
    }

    /// <summary>Returns when the turn is on disk, or was before.</summary>
    /// <exception cref="CommitException">It is not stored; the four kinds say why.</exception>
    public Task<Commit> CommitAsync(TurnEffects turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return CommitAsync(new QueuedWork(turn, turn.Writes), cancellationToken);
    }

    /// <summary>Commits writes that belong to no turn, in the same groups.</summary>
    /// <exception cref="CommitException">They are not stored.</exception>
    public Task CommitAsync(IReadOnlyList<TurnWrite> writes, CancellationToken cancellationToken) =>
        CommitAsync(new QueuedWork(null, writes), cancellationToken);

    /// <summary>Commits along with what comes next, and as soon as the database takes it, however long that is.</summary>
    internal Task CommitInTheEndAsync(TurnWrite write)
    {
        var work = new QueuedWork(null, [write]);
        _queue.AddForLater(work);
        return work.Done;
    }

    internal void Start()
    {
        _started = true;
        new Thread(Run) { Name = "turn writer", IsBackground = true }.Start();
    }

    /// <summary>Takes nothing new and returns when all that waited is stored.</summary>
    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Close();
        if (!_started)
            return;
        await using var stopWaiting = cancellationToken.Register(_giveUp.Set);
        await _ended.Task;
    }

    /// <summary>Also when the program never came up and nothing stopped it: the thread ends by itself, and what it uses is left to it.</summary>
    public void Dispose()
    {
        _queue.Close();
        _giveUp.Set();
    }

    private async Task<Commit> CommitAsync(QueuedWork work, CancellationToken cancellationToken)
    {
        _queue.Add(work);
        try
        {
            return await work.Done.WaitAsync(_longestWait, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            work.Abandon();
            throw new StorageUnavailableException($"The database did not answer within {_longestWait.TotalSeconds} s.");
        }
        catch (OperationCanceledException)
        {
            work.Abandon();
            throw;
        }
    }

    private void Run()
    {
        var group = new List<QueuedWork>(LargestGroup);
        while (_queue.Take(group, LargestGroup))
        {
            CommitGroup(group);
            group.Clear();
        }
        _session?.Dispose();
        _ended.SetResult();
    }

    /// <summary>Tries until it is stored, refused, or nobody waits for it any more. Trying again after an unknown outcome is harmless: the turn finds its own inbox row.</summary>
    private void CommitGroup(List<QueuedWork> group)
    {
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            group.RemoveAll(work => work.Abandoned);
            if (group.Count == 0)
                return;
            try
            {
                _session ??= _database.OpenWriter();
                _session.Commit(group, _time.GetUtcNow());
                group.ForEach(work => work.Succeed());
                return;
            }
            catch (Exception exception) when (_session is { IsOpen: true } && !_database.IsAtFault(exception))
            {
                CommitOneByOne(group, exception);
                return;
            }
            catch (Exception exception)
            {
                LogDatabaseFailed(exception, group.Count);
                _session?.Dispose();
                _session = null;
            }
            if (_giveUp.Wait(pause))
            {
                group.ForEach(work => work.Fail(new StorageUnavailableException("The program is stopping.")));
                return;
            }
        }
    }

    private void CommitOneByOne(List<QueuedWork> group, Exception exception)
    {
        if (group is [var alone])
        {
            LogRefused(exception.GetType().Name);
            alone.Fail(exception as CommitException ?? new TurnRefusedException(exception));
            return;
        }
        foreach (var work in group)
            CommitGroup([work]);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database failed while {Count} turns waited; trying again.")]
    private partial void LogDatabaseFailed(Exception exception, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database refused one turn: {Kind}.")]
    private partial void LogRefused(string kind);
}
