using System.Net;
using System.Text.RegularExpressions;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Benchmarks.Matching;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Benchmarks.Pages;

/// <summary>The whole program with a large organisation's rows, and a publisher signed in to its console.</summary>
internal sealed partial class LargeConsole : IAsyncDisposable
{
    private const int PhrasingsEach = 10;

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly HttpClient _http;

    private LargeConsole(WebApplication app, string folder)
    {
        (_app, _folder) = (app, folder);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The article that pages of one article are asked for.</summary>
    public required string Article { get; init; }

    public IServiceProvider Services => _app.Services;

    public IEnumerable<string> Pages =>
    [
        "/console/home", "/console/needs", "/console/needs?page=200", "/console/needs?q=way%203", "/console/needs/17", $"/console/needs/17/answer?article={Article}", "/console/needs/heard", "/console/notices",
        "/console/articles", "/console/articles?page=40", "/console/articles?q=screen", "/console/articles?show=no-use&sort=used", "/console/articles?show=removed", "/console/articles/new?need=17",
        $"/console/articles/{Article}", $"/console/articles/{Article}/write", $"/console/articles/{Article}/markdown", $"/console/articles/{Article}/preview", $"/console/articles/{Article}/preview/cards",
        $"/console/articles/{Article}/check", $"/console/articles/{Article}/history", $"/console/articles/{Article}/remove", "/console/local-details", "/console/try?q=how%20do%20i%20shwo%20my%20screen",
        "/console/reports", "/console/sites", "/console/visits", "/console/audit",
    ];

    public static async Task<LargeConsole> StartAsync(int articles, int questions, int needs, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("pages-benchmark-").FullName;
        var library = await ArticleFiles.WriteAsync(Path.Combine(folder, "articles"), articles, PhrasingsEach);
        var app = Program.Build(["--environment", "Development", "--contentRoot", folder], builder =>
        {
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ArticleLibrary:Folder"] = Path.Combine(folder, "articles"),
                ["ArticleLibrary:MatcherFile"] = "",
                ["Storage:Provider"] = postgres is null ? "Sqlite" : "Postgres",
                ["Storage:SqliteFile"] = Path.Combine(folder, "helper.db"),
                ["Storage:PostgresConnectionString"] = postgres,
            });
        });
        await app.Services.GetRequiredService<HelperDatabase>().StartAsync(CancellationToken.None);
        await LargeRows.AddAsync(app.Services.GetRequiredService<HelperDatabase>(), library, questions, needs, isPostgres: postgres is not null);
        await app.StartAsync();
        while (!app.Services.GetRequiredService<ArticleLibrary.ArticleLibrary>().Current.Matcher.IsOfItsArticlesAlone)
            await Task.Delay(500);
        await app.Services.GetRequiredService<UnmetNeeds.NeedIndex>().Ready;
        await QuietAsync();
        var console = new LargeConsole(app, folder) { Article = library.Articles[library.Articles.Count / 2].Id };
        await console.PostAsync("/console/sign-in", "/console/sign-in", ("role", "Admin"));
        return console;
    }

    /// <summary>After the start there is much to do once: history is written, needs are placed, articles are proved.</summary>
    private static async Task QuietAsync()
    {
        for (var used = TimeSpan.MaxValue; used > TimeSpan.FromMilliseconds(100);)
        {
            var before = Environment.CpuUsage.TotalTime;
            await Task.Delay(TimeSpan.FromSeconds(2));
            used = Environment.CpuUsage.TotalTime - before;
        }
    }

    /// <returns>How many bytes the page has.</returns>
    public async Task<long> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK ? (await answer.Content.ReadAsByteArrayAsync()).Length : throw new InvalidOperationException($"{path} answered {answer.StatusCode}");
    }

    /// <summary>Sends a form of a page, as it is but for these fields.</summary>
    public async Task PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await _http.GetStringAsync(new Uri(page, UriKind.Relative));
        using var content = new FormUrlEncodedContent([new("antiforgery", Token().Match(html).Groups[1].Value), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await _http.PostAsync(new Uri(action, UriKind.Relative), content);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"{action} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("name=\"antiforgery\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
