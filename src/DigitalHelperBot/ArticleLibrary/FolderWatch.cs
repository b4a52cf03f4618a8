namespace DigitalHelperBot.ArticleLibrary;

/// <summary>
/// Says when a folder may have changed: at once when the file system tells, else at the next poll, since network shares tell
/// nothing. An editor that saves in several writes is waited for.
/// </summary>
internal sealed class FolderWatch(string folder, TimeSpan pollEvery, TimeProvider clock, ILogger<FolderWatch> log) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private const int MostQuietWaits = 5;

    private readonly SemaphoreSlim _changed = new(0);
    private FileSystemWatcher? _watcher;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        EnsureWatching();
        if (!await ChangesWithinAsync(pollEvery, cancellationToken))
        {
            return;
        }

        for (var i = 0; i < MostQuietWaits && await ChangesWithinAsync(Quiet, cancellationToken); i++)
        {
        }
    }

    /// <summary>Forgets a watcher whose folder is gone.</summary>
    public void Forget()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _changed.Dispose();
    }

    private async Task<bool> ChangesWithinAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await _changed.WaitAsync(either.Token);
            while (_changed.Wait(0, CancellationToken.None))
            {
            }

            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // A watcher dies with its folder, so it is made again when the folder is back.
    private void EnsureWatching()
    {
        if (_watcher is not null || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            _watcher.Changed += (_, _) => Signal();
            _watcher.Created += (_, _) => Signal();
            _watcher.Deleted += (_, _) => Signal();
            _watcher.Renamed += (_, _) => Signal();
            _watcher.Error += (_, _) => Signal();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException)
        {
            log.OnlyPolling(folder, refused);
        }
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (ObjectDisposedException)
        {
            // The last event of a watcher that is being disposed of.
        }
    }
}
