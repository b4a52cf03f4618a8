using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.ArticleLibrary;
using DigitalHelperBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Tests.FrontDoor;

/// <summary>The whole bot on loopback, with a folder of its own, and a fake Connector beside it. Tests talk to it as Teams does.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private readonly bool _ownsConnector;
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private BotUnderTest(WebApplication app, FakeConnector connector, bool ownsConnector, string folder)
    {
        (_app, Connector, _ownsConnector, Folder) = (app, connector, ownsConnector, folder);
        Teams = new Activities(connector.Address);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public FakeConnector Connector { get; }
    public Activities Teams { get; }
    public string Folder { get; }
    public required CapturedLogs Logs { get; init; }
    public HelperDatabase Database => Service<HelperDatabase>();

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Enough articles to be real, few enough to be trained soon.</summary>
    private static readonly string[] SomeArticles =
        ["meet/show-my-screen", "meet/people-cant-hear-me", "meet/join-from-phone", "get-in/forgotten-password", "get-in/codes-on-new-phone", "safe/odd-email", "work-phone/lost-phone", "documents/send-link-not-attachment"];

    /// <param name="folder">Where an earlier bot was stopped; null for a new one.</param>
    /// <param name="connector">A connector that an earlier bot talked to; null for a new one.</param>
    public static Task<BotUnderTest> StartAsync(string? folder = null, FakeConnector? connector = null, TimeProvider? time = null, params (string Key, string Value)[] settings) =>
        StartAsync(PutShippedArticles, folder, connector, time, settings);

    /// <summary>With made-up articles that no edit of the shipped ones changes.</summary>
    public static Task<BotUnderTest> StartWithAsync(params string[] articles) => StartWithAsync([], articles);

    /// <summary>With something that a slice which is not there would add.</summary>
    public static Task<BotUnderTest> StartWithAsync((string Key, string Value)[] settings, Action<IServiceCollection> add, params string[] articles) => StartAsync(MadeUp(articles), null, null, null, settings, add);

    /// <inheritdoc cref="StartWithAsync(string[])"/>
    public static Task<BotUnderTest> StartWithAsync((string Key, string Value)[] settings, params string[] articles) => StartAsync(MadeUp(articles), null, null, null, settings);

    /// <inheritdoc cref="StartWithAsync(string[])"/>
    public static Task<BotUnderTest> StartWithAsync(TimeProvider time, params string[] articles) => StartWithAsync(time, [], articles);

    /// <inheritdoc cref="StartWithAsync(string[])"/>
    public static Task<BotUnderTest> StartWithAsync(TimeProvider time, (string Key, string Value)[] settings, params string[] articles) => StartAsync(MadeUp(articles), null, null, time, settings);

    /// <summary>Another copy of the program beside one that runs, on the same articles and with the same Connector; or in its place, once that one is stopped.</summary>
    public static Task<BotUnderTest> StartAgainAsync(BotUnderTest first, (string Key, string Value)[] settings) => StartAsync(_ => { }, first.Folder, first.Connector, null, settings);

    private static Action<string> MadeUp(string[] articles) => folder =>
    {
        var made = Path.Combine("FrontDoor", "Articles");
        foreach (var path in articles.SelectMany(article => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, made), article + "*")))
            Put(folder, Path.GetFileName(path), Path.Combine(made, Path.GetFileName(path)));
    };

    private static async Task<BotUnderTest> StartAsync(Action<string> putArticles, string? folder, FakeConnector? connector, TimeProvider? time, (string Key, string Value)[] settings, Action<IServiceCollection>? add = null)
    {
        var ownsConnector = connector is null;
        folder ??= FolderOfTheRun.New("helper");
        connector ??= await FakeConnector.StartAsync();
        var (articles, matcher) = (Path.Combine(folder, "articles"), Path.Combine(folder, "matcher.bin"));
        putArticles(articles);
        await TrainedOnce.PutBesideAsync(articles, matcher);
        var logs = new CapturedLogs();
        var app = Program.Build(["--environment", "Development", "--contentRoot", folder], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(logs);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(
            [
                new("ArticleLibrary:Folder", articles),
                new("ArticleLibrary:MatcherFile", matcher),
                new("Storage:SqliteFile", MadeTables.PutInto(Path.Combine(folder, "helper.db"))),
                new("Teams:Incoming:LocalChatOrigins:0", connector.Address),
                new("Teams:Incoming:TurnsPerPersonPerMinute", "1000"),
            ]);
            builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
            if (time is not null)
                builder.Services.Replace(ServiceDescriptor.Singleton(time));
            add?.Invoke(builder.Services);
        });
        await app.StartAsync();
        while (!app.Services.GetRequiredService<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current.IsTrained)
            await Task.Delay(10);
        await app.Services.GetRequiredService<DigitalHelperBot.UnmetNeeds.NeedIndex>().Ready;
        return new BotUnderTest(app, connector, ownsConnector, folder) { Logs = logs };
    }

    /// <summary>What anyone on the network can do.</summary>
    public HttpClient Http => _http;

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => _http.PostAsJsonAsync("/api/messages", activity);

    /// <summary>Sends it, and waits for what comes back through the Connector.</summary>
    public async Task<SentActivity> SayAsync(JsonObject activity)
    {
        using var taken = await PostAsync(activity);
        Assert.True(taken.IsSuccessStatusCode, $"The activity was not taken: {taken.StatusCode}");
        return await Connector.NextAsync();
    }

    public Task<SentActivity> AskAsync(string question, string person = "anna") => SayAsync(Teams.Message(question, person));

    /// <summary>Presses a button by Action.Execute, and returns what takes the card's place: a card, or words.</summary>
    public async Task<JsonElement> PressAsync(JsonElement button, string person = "anna", JsonObject? inputs = null)
    {
        using var response = await PostAsync(Teams.Execute(button, person, inputs));
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return body.GetProperty("value");
    }

    public async Task<(System.Net.HttpStatusCode Status, string Body)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<List<T>> RowsAsync<T>()
        where T : class
    {
        await using var db = Database.CreateDbContext();
        return [.. db.Set<T>()];
    }

    private static void PutShippedArticles(string folder)
    {
        foreach (var article in SomeArticles)
            Put(folder, article + ".md", Path.Combine("knowledge", article + ".md"));
    }

    private static void Put(string folder, string file, string source)
    {
        var target = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(AppContext.BaseDirectory, source), target, overwrite: true);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsConnector)
            await Connector.DisposeAsync();
    }
}
