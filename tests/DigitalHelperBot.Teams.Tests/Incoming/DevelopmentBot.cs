namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>One bot without settings for all tests of a class.</summary>
public sealed class DevelopmentBot : IAsyncLifetime
{
    internal Bot Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await Bot.InDevelopmentAsync(("Incoming:TurnsPerPersonPerMinute", "10000"));

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
