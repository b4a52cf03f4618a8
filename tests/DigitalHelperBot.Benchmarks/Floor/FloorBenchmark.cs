using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>Holds the bot against the floor: both published alike, in turns, in one run. Only ratios are worth quoting; machines drift.</summary>
internal static class FloorBenchmark
{
    private static readonly string[] Questions =
    [
        "how do i show my screen", "nobody can hear me", "forgot my password", "new phone codes not working", "how do i shwo my screeen in a meeting",
        "i have lost my work phone", "send a link not the file", "book a room", "my email looks odd", "join a meeting from my phone",
    ];

    /// <summary>Options: <c>--rounds N --seconds N --starts N --tokens N --json</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
        var (rounds, seconds, starts, tokenCount) = (Option("--rounds", 5), Option("--seconds", 5), Option("--starts", 5), Option("--tokens", 64));

        var folder = Directory.CreateTempSubdirectory("floor").FullName;
        try
        {
            var published = await PublishedPrograms.PublishAsync(folder);
            await using var teams = await LocalTeams.StartAsync();
            var load = new Load(teams, teams.Tokens(tokenCount), Questions);
            var replyFile = Path.Combine(folder, "reply.json");

            // The first start of all makes the database and copies the starter articles; what is measured is every start after it.
            var botFolder = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            using (var unmeasured = StartBot(published, teams, botFolder))
                await WaitUntilUpAsync(unmeasured, load);
            var botFirst = await First200Async(() => StartBot(published, teams, botFolder), load, starts);
            await File.WriteAllBytesAsync(replyFile, teams.LastReply ?? throw new InvalidOperationException("The bot sent no reply."));
            teams.KeepsReplies = false;
            var floorFirst = await First200Async(() => StartFloor(published, teams, folder, replyFile, remember: false), load, starts);

            using var bot = StartBot(published, teams, botFolder);
            using var floor = StartFloor(published, teams, folder, replyFile, remember: false);
            using var remembering = StartFloor(published, teams, folder, replyFile, remember: true);
            Target[] targets = [floor, remembering, bot];
            foreach (var target in targets)
            {
                await WaitUntilUpAsync(target, load);
                await load.RunAsync(target, TimeSpan.FromSeconds(8));
            }

            var windows = targets.ToDictionary(t => t.Name, _ => new List<Load.Window>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var target in targets)
                    windows[target.Name].Add(await load.RunAsync(target, TimeSpan.FromSeconds(seconds)));
            }

            Report.Print(windows, targets.ToDictionary(t => t.Name, t => t.MemoryMiB), botFirst, floorFirst, args.Contains("--json"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> First200Async(Func<Target> start, Load load, int times)
    {
        var measured = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var target = start();
            await WaitUntilUpAsync(target, load);
            measured.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        measured.Sort();
        return measured[measured.Count / 2];
    }

    private static async Task WaitUntilUpAsync(Target target, Load load)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var http = new HttpClient(handler);
        var deadline = Stopwatch.GetTimestamp() + (60 * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < deadline)
        {
            try
            {
                if (await load.AskAsync(http, target, CancellationToken.None))
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(2);
            }
        }

        throw new TimeoutException($"{target.Name} did not answer within a minute.");
    }

    private static Target StartBot(PublishedPrograms published, LocalTeams teams, string folder)
    {
        var address = FreeAddress();
        return Target.Start("bot", published.Bot, address, [], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = address,
            ["Teams__AppId"] = LocalTeams.AppId,
            ["Teams__AllowedTenants__0"] = LocalTeams.Tenant,
            ["Teams__Issuer"] = LocalTeams.Issuer,
            ["Teams__OpenIdMetadata"] = teams.MetadataAddress,
            ["Teams__Incoming__TurnsPerPersonPerMinute"] = "1000000",
            ["Teams__Outgoing__ConversationLimits__0__Sends"] = "1000000",
            ["Teams__Outgoing__ConversationLimits__0__Seconds"] = "1",
        }, folder);
    }

    private static Target StartFloor(PublishedPrograms published, LocalTeams teams, string folder, string replyFile, bool remember)
    {
        var address = FreeAddress();
        return Target.Start(remember ? "floor that remembers tokens" : "floor", published.Floor, address,
            ["floor-server", address, teams.KeysAddress, LocalTeams.Issuer, LocalTeams.AppId, replyFile, remember.ToString()], new Dictionary<string, string>(), folder);
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
