using System.Diagnostics;

namespace DigitalHelperBot.Tests.FrontDoor;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="patience">How long to wait; else two minutes.</param>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, string otherwise, TimeSpan? patience = null)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < (patience ?? Patience), otherwise);
            await Task.Delay(20);
        }
    }

    /// <inheritdoc cref="IsTrueAsync(Func{Task{bool}}, string, TimeSpan?)"/>
    public static Task IsTrueAsync(Func<bool> condition, string otherwise, TimeSpan? patience = null) => IsTrueAsync(() => Task.FromResult(condition()), otherwise, patience);
}
