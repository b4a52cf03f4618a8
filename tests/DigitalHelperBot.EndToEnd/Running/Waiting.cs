using System.Diagnostics;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>Waits for what another process does.</summary>
internal static class Waiting
{
    /// <returns>False when it did not happen in that time.</returns>
    public static async Task<bool> UntilAsync(Func<Task<bool>> done, TimeSpan patience)
    {
        var waited = Stopwatch.StartNew();
        while (!await done())
        {
            if (waited.Elapsed > patience)
                return false;
            await Task.Delay(100);
        }

        return true;
    }
}
