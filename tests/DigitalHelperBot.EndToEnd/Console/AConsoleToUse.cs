using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Counting;
using DigitalHelperBot.EndToEnd.Restarts;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>One program for all that IT do in the console, one after another; Teams played beside it, and a browser. Last week some people were stuck at a step.</summary>
public sealed class AConsoleToUse : IAsyncLifetime
{
    public const string StuckIn = "Show my screen or slides";
    public const string StuckQuestion = "how do i show my screen";
    public const int StuckAtStep = 2;

    private static readonly TimeSpan AWeek = TimeSpan.FromDays(7);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helper-test-");
    private readonly HttpClient _client = RunningHelper.NewClient();
    private readonly Browser _browser = new();
    private ProgramInThisProcess? _program;
    private FaultyConnector? _connector;
    private int _asked;

    internal FaultyConnector Connector => _connector!;

    internal HelperRows Rows => new(_folder.FullName);

    /// <summary>The device on whose steps they were stuck.</summary>
    internal string StuckDevice { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Machine.Chromium is null || Machine.Npm is null)
            return;
        _connector = await FaultyConnector.StartAsync(1);
        SomeArticles.PutInto(_folder, most: 3);
        _program = await ProgramInThisProcess.StartAsync(_folder, AWeek, [("Teams:Incoming:LocalChatOrigins:0", Connector.Origin), .. ItsBoard.AtAnyHour(_folder.FullName)]);
        for (var person = 0; person < 3; person++)
            await BeStuckAsync();
        var week = IsoWeek.Of(_program.Time.GetUtcNow());
        _program.CatchUpWithTime();
        await _program.Service<WeeklyReport.WeeklyReport>().BuildAsync(week, CancellationToken.None);
        await _browser.InitializeAsync();
    }

    /// <summary>Somebody new asks in Teams, and has their reply.</summary>
    internal async Task<Asked> AskAsync(string text)
    {
        var question = new AskedQuestionOverHttp(++_asked, text);
        Assert.True(await question.BringAsync(_client, _program!.Address, Connector.Origin), "A question was not taken.");
        await UntilAsync(() => Task.FromResult(Connector.ReplyTo(question.ActivityId) is not null), "A question got no reply.");
        using var reply = JsonDocument.Parse(Connector.ReplyTo(question.ActivityId)!);
        return new(question, reply.RootElement.Clone());
    }

    /// <summary>Somebody in IT, signed in, at the first page.</summary>
    public async Task<IPage> OpenAsync(int width, string role, bool javaScript)
    {
        var page = await _browser.OpenAsync(width, javaScript: javaScript);
        await page.GotoAsync(new Uri(_program!.Address, "/console").ToString());
        await page.UseAsync(AriaRole.Button, role);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This week at a glance" })).ToBeVisibleAsync();
        return page;
    }

    public Task GoToAsync(IPage page, string path) => page.GotoAsync(new Uri(_program!.Address, path).ToString());

    public async Task<long> CountAsync(string query) => long.Parse((await Rows.ReadAsync(query))[0][0], CultureInfo.InvariantCulture);

    public static async Task UntilAsync(Func<Task<bool>> done, string otherwise) => Assert.True(await Waiting.UntilAsync(done, TimeSpan.FromMinutes(1)), otherwise);

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (_program is not null)
            await _program.DisposeAsync();
        if (_connector is not null)
            await _connector.DisposeAsync();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task BeStuckAsync()
    {
        var asked = await AskAsync(StuckQuestion);
        var data = ButtonsOf(asked.Reply).First(button => button.GetProperty("verb").GetString() == "stuck" && button.GetProperty("data").GetProperty("step").GetInt32() == StuckAtStep).GetProperty("data");
        StuckDevice = data.GetProperty("device").GetString()!;
        Assert.True(await asked.Question.PressAsync(_client, _program!.Address, Connector.Origin, "stuck", data), "A pressed button was not taken.");
    }

    private static IEnumerable<JsonElement> ButtonsOf(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(ButtonsOf),
        JsonValueKind.Object when part.TryGetProperty("verb", out _) && part.TryGetProperty("data", out _) => [part],
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => ButtonsOf(property.Value)),
        _ => [],
    };
}

/// <summary>What somebody asked, and what came back.</summary>
internal sealed record Asked(AskedQuestionOverHttp Question, JsonElement Reply);

[CollectionDefinition(nameof(AConsoleToUse))]
public sealed class AConsoleToUseTests : ICollectionFixture<AConsoleToUse>;
