namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Rung when something changed; whoever waits hears it, however often it was rung.</summary>
internal sealed class Bell(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (ObjectDisposedException)
        {
            // A last event while everything stops.
        }
    }

    /// <returns>False when it was not rung in that time.</returns>
    public async Task<bool> RingsWithinAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await _rung.WaitAsync(either.Token);
            while (_rung.Wait(0, CancellationToken.None))
            {
            }

            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => _rung.Dispose();
}
