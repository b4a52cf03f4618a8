namespace DigitalHelperBot.Storage;

internal static class Ticks
{
    /// <summary>
    /// The next tick, and then on another thread than the clock's: reading SQLite never waits, so a clock that is put forward by hand
    /// would otherwise do the work of every tick that it passes before it goes on.
    /// </summary>
    public static async Task<bool> NextAsync(this PeriodicTimer timer, CancellationToken cancellationToken)
    {
        var goesOn = await timer.WaitForNextTickAsync(cancellationToken);
        await Task.Yield();
        return goesOn;
    }
}
