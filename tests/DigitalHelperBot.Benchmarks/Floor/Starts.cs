using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>Starts the two programs, and times a start.</summary>
internal sealed class Starts(PublishedPrograms published, LocalTeams teams, Load load, string folder)
{
    private readonly string _botFolder = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;

    // Of its own: a program watches the folder that it is started in for changes of settings, with all that is below, and the bot's database is written to all the time.
    private readonly string _floorFolder = Directory.CreateDirectory(Path.Combine(folder, "floor-data")).FullName;

    public string ReplyFile { get; } = Path.Combine(folder, "replies.json");

    /// <summary>The bot with its production settings. Only the limits are out of the way: two thousand people here ask what a hundred thousand would.</summary>
    public Target Bot()
    {
        var address = FreeAddress();
        return Target.Start("bot", published.Bot, address, [], new Dictionary<string, string>(teams.Environment)
        {
            ["ASPNETCORE_URLS"] = address,
            ["Teams__AppId"] = LocalTeams.AppId,
            ["Teams__AllowedTenants__0"] = LocalTeams.Tenant,
            ["ItConsole__Enabled"] = "false",
            ["Teams__Credential__Kind"] = "ClientSecret",
            ["Teams__Credential__ClientSecret"] = "known to nobody",
            ["Teams__Incoming__TurnsPerPersonPerMinute"] = "1000000",
            ["Teams__Outgoing__ConversationLimits__0__Sends"] = "1000000",
            ["Teams__Outgoing__ConversationLimits__0__Seconds"] = "1",
        }, _botFolder);
    }

    public Target Floor(bool remembersTokens = false)
    {
        var address = FreeAddress();
        return Target.Start(remembersTokens ? "floor that remembers tokens" : "floor", published.Floor, address,
            ["floor-server", address, ReplyFile, remembersTokens.ToString()], teams.Environment, _floorFolder);
    }

    /// <summary>From the start of the process: to the first 200, and to the arrival of the first reply. Medians, in milliseconds.</summary>
    public async Task<(double First200, double FirstReply)> TimeAsync(Func<Target> start, int times)
    {
        var (taken, replied) = (new List<double>(), new List<double>());
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var target = start();
            var arrival = await FirstTakenAsync(target);
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await arrival;
            replied.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return (Median(taken), Median(replied));
    }

    public async Task WaitUntilUpAsync(Target target) => await await FirstTakenAsync(target);

    /// <summary>The bot answers at once, and trains its matcher behind that when none was saved: what is measured is the bot that has one.</summary>
    public static async Task WaitUntilHealthyAsync(Target bot)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var deadline = Stopwatch.GetTimestamp() + (300 * Stopwatch.Frequency);
        while (await http.GetStringAsync(new Uri(bot.Address + "/health/ready")) is var said && said != "Healthy")
        {
            if (Stopwatch.GetTimestamp() > deadline)
                throw new TimeoutException($"The bot is still {said} after five minutes.");
            await Task.Delay(200);
        }
    }

    private async Task<Task<byte[]>> FirstTakenAsync(Target target)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var http = new HttpClient(handler);
        var deadline = Stopwatch.GetTimestamp() + (60 * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < deadline)
        {
            try
            {
                return await load.BeginAsync(http, target);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(2);
            }
        }

        throw new TimeoutException($"{target.Name} did not answer within a minute.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
