namespace DigitalHelperBot.ArticleLibrary;

/// <summary>
/// Says when a folder may have changed: at once when the file system tells, else at the next poll, since network shares tell
/// nothing. An editor that saves in several writes is waited for.
/// </summary>
internal sealed class FolderWatch(string folder, TimeSpan pollEvery, TimeProvider clock, ILogger<FolderWatch> log) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private const int MostQuietWaits = 5;

    private readonly Bell _bell = new(clock);
    private FileSystemWatcher? _watcher;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        EnsureWatching();
        if (!await _bell.RingsWithinAsync(pollEvery, cancellationToken))
        {
            return;
        }

        for (var i = 0; i < MostQuietWaits && await _bell.RingsWithinAsync(Quiet, cancellationToken); i++)
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
        _bell.Dispose();
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
            _watcher.Changed += (_, _) => _bell.Ring();
            _watcher.Created += (_, _) => _bell.Ring();
            _watcher.Deleted += (_, _) => _bell.Ring();
            _watcher.Renamed += (_, _) => _bell.Ring();
            _watcher.Error += (_, _) => _bell.Ring();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException)
        {
            log.OnlyPolling(folder, refused);
        }
    }
}
