using System.Collections.Concurrent;
using DigitalHelperBot.Conversation;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Walkthroughs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Tests.ArticleLibrary.Pictures;

public sealed class WithoutAPublicAddress
{
    [Fact]
    public async Task A_bot_for_Teams_draws_the_steps_without_their_pictures()
    {
        await using var bot = await BotUnderTest.StartWithAsync(
            [("Teams:AppId", "5b7a8e0e-3c9b-4b7e-9d0e-5a1c2d3e4f50"), ("Teams:AllowedTenants:0", Activities.Tenant)], "open-the-door");
        var to = new ConversationReference("https://smba.trafficmanager.net/uk/", "tenant", "a:anna", "28:bot");
        var content = new WalkthroughContent(7, "open-the-door", Device.Any, false, "en-GB").ToReply();
        var reply = bot.Service<ReplyDrawing>().Draw(new PromisedReply(1, to, "activity-1", null, content));

        var card = System.Text.Encoding.UTF8.GetString(reply.Activity.Span);
        Assert.Contains("Hold your badge flat to the reader.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Image\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_once_that_pictures_are_left_out()
    {
        var root = RunningLibrary.NewRoot();
        var folder = Directory.CreateDirectory(Path.Combine(root, "helper-data", "articles", "get-in")).FullName;
        foreach (var file in (string[])["open-the-door.md", "open-the-door-badge.png"])
            File.Copy(Path.Combine(AppContext.BaseDirectory, "FrontDoor", "Articles", file), Path.Combine(folder, file));
        using var log = new LogLines();
        await using var library = await RunningLibrary.StartAsync(root, change: services => services.AddSingleton<ILoggerProvider>(log));
        await library.UntilAsync(current => current.IsTrained && log.About("pictures are left out").Any());
        var before = library.Current.Version;
        await File.WriteAllTextAsync(library.PathOf("one").Replace("meet", "get-in", StringComparison.Ordinal), SampleArticle.Text("one"));
        await library.UntilAsync(current => current.Version > before);
        await library.StopAsync();

        var line = Assert.Single(log.About("pictures are left out"));
        Assert.Contains("Teams:PublicAddress", line, StringComparison.Ordinal);
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> About(string words) => _lines.Where(line => line.Contains(words, StringComparison.Ordinal));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
