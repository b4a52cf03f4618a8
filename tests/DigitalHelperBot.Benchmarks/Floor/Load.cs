using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>Sends questions on many connections at once, the next when the reply to the last has arrived.</summary>
internal sealed class Load(LocalTeams teams, string[] tokens, string[] questions)
{
    public const int Connections = 64;
    private const int People = 2_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private long _number;

    /// <summary>How it went in one window. Times are from the question to the reply's arrival.</summary>
    public sealed record Window(double MessagesPerSecond, double P50Ms, double P99Ms, double CpuMsPerMessage, int Errors);

    public string[] Questions => questions;

    public async Task<Window> RunAsync(Target target, TimeSpan length)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = Connections };
        using var http = new HttpClient(handler);
        var cpuBefore = target.CpuTime;
        var started = Stopwatch.GetTimestamp();
        var workers = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => WorkAsync(http, target, started, length)));
        var elapsed = Stopwatch.GetElapsedTime(started);
        var cpu = target.CpuTime - cpuBefore;

        var times = workers.SelectMany(w => w.Times).Order().ToArray();
        return new Window(times.Length / elapsed.TotalSeconds, At(times, 0.50), At(times, 0.99), cpu.TotalMilliseconds / Math.Max(1, times.Length), workers.Sum(w => w.Errors));
    }

    /// <summary>One question. The reply's bytes, while they are kept.</summary>
    /// <exception cref="HttpRequestException">It was not taken.</exception>
    public async Task<byte[]> AskAsync(HttpClient http, Target target, string question)
    {
        var arrival = await BeginAsync(http, target, question);
        return await arrival.WaitAsync(LongestWait);
    }

    /// <summary>Returns when the question was taken with 200; the task within completes when the reply has arrived.</summary>
    /// <exception cref="HttpRequestException">It was not taken.</exception>
    public async Task<Task<byte[]>> BeginAsync(HttpClient http, Target target, string? question = null)
    {
        var number = Interlocked.Increment(ref _number);
        var id = $"m{number}";
        var arrival = teams.ReplyTo(id);
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Address + "/api/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[number % tokens.Length]);
        request.Content = new StringContent(Activity(id, number, question ?? questions[number % questions.Length]), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return arrival;
    }

    private async Task<(List<double> Times, int Errors)> WorkAsync(HttpClient http, Target target, long begin, TimeSpan length)
    {
        var times = new List<double>(4096);
        var errors = 0;
        while (Stopwatch.GetElapsedTime(begin) < length)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await (await BeginAsync(http, target)).WaitAsync(LongestWait);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            catch (Exception failure) when (failure is HttpRequestException or TimeoutException)
            {
                errors++;
            }
        }

        return (times, errors);
    }

    private static string Activity(string id, long number, string question)
    {
        var person = number % People;
        return $$$"""
            {"type":"message","id":"{{{id}}}","timestamp":"2026-11-23T10:00:00.000Z","localTimestamp":"2026-11-23T10:00:00.000+00:00","localTimezone":"Europe/London","serviceUrl":"{{{LocalTeams.ServiceUrl}}}","channelId":"msteams","from":{"id":"29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ0{{{person}}}","name":"Person {{{person}}}","aadObjectId":"22222222-2222-2222-2222-{{{person:D12}}}" },"conversation":{"conversationType":"personal","tenantId":"{{{LocalTeams.Tenant}}}","id":"a:1pL6i0oY3C0K8oAj8{{{person}}}" },"recipient":{"id":"28:{{{LocalTeams.AppId}}}","name":"How Do I"},"text":"{{{JavaScriptEncoder.Default.Encode(question)}}}","textFormat":"plain","locale":"en-GB","entities":[{"locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/London","type":"clientInfo"}],"channelData":{"tenant":{"id":"{{{LocalTeams.Tenant}}}" },"source":{"name":"message"} }}
            """;
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
