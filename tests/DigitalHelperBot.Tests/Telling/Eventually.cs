using System.Diagnostics;

namespace DigitalHelperBot.Tests.Telling;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task IsTrueAsync(Func<Task<bool>> condition, string otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < Patience, otherwise);
            await Task.Delay(20);
        }
    }

    public static Task IsTrueAsync(Func<bool> condition, string otherwise) => IsTrueAsync(() => Task.FromResult(condition()), otherwise);
}
