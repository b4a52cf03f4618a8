using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.UnmetNeeds;

public sealed class AnotherSystemThatIsTold(Databases databases) : IClassFixture<Databases>
{
    private const string Secret = "a-secret-of-at-least-24-characters";
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Gets_the_need_signed_with_a_key_that_stays_the_same_until_it_takes_it(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        using var other = new Receiver(HttpStatusCode.InternalServerError, HttpStatusCode.Accepted);
        var sending = Sending(instance, other);
        await AddNeedAsync(instance);

        await sending.SendDueAsync(default);
        await sending.SendDueAsync(default);
        Assert.Single(other.Received);
        _time.Advance(TimeSpan.FromMinutes(3));
        await sending.SendDueAsync(default);
        await sending.SendDueAsync(default);

        Assert.Equal(2, other.Received.Count);
        Assert.Single(other.Received.Select(request => request.Headers["Idempotency-Key"]).Distinct());
        var last = other.Received[1];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{last.Headers["webhook-id"]}.{last.Headers["webhook-timestamp"]}.{last.Body}"));
        Assert.Equal("v1," + Convert.ToBase64String(expected), last.Headers["webhook-signature"]);
        using var body = JsonDocument.Parse(last.Body);
        Assert.Equal("need.new", body.RootElement.GetProperty("type").GetString());
        Assert.Equal("mice in the kitchen", body.RootElement.GetProperty("data").GetProperty("title").GetString());
        Assert.Empty(await EventsAsync(instance));
    }

    [Fact]
    public async Task Is_left_alone_after_three_days_and_the_event_is_listed()
    {
        await using var instance = await Instance.StartAsync(DatabaseKind.Sqlite, databases.NewPlace(DatabaseKind.Sqlite), _time);
        using var other = new Receiver(HttpStatusCode.Found);
        var sending = Sending(instance, other);
        await AddNeedAsync(instance);
        for (var hour = 0; hour < 24 * 6; hour++)
        {
            await sending.SendDueAsync(default);
            _time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(10, other.Received.Count);
        var left = Assert.Single(await EventsAsync(instance));
        Assert.Equal((NeedEventState.GivenUp, "The other system answered 302."), (left.State, left.LastFault));

        var events = Events(instance);
        Assert.Equal((left.Id, NeedEventState.GivenUp, 10), Assert.Single(await events.ListAsync(default)) is var listed ? (listed.Id, listed.State, listed.Attempts) : default);
        Assert.Equal(HealthStatus.Degraded, (await new WebhookHealth(instance.Database, events).CheckHealthAsync(new HealthCheckContext())).Status);

        Assert.Equal(1, await events.TryAgainAsync(default));
        await sending.SendDueAsync(default);
        Assert.Equal(11, other.Received.Count);
        Assert.Equal(HealthStatus.Healthy, (await new WebhookHealth(instance.Database, events).CheckHealthAsync(new HealthCheckContext())).Status);
    }

    [Theory]
    [InlineData("10.1.2.3", false, false)]
    [InlineData("10.1.2.3", true, true)]
    [InlineData("192.168.1.1", false, false)]
    [InlineData("fd00::1", false, false)]
    [InlineData("127.0.0.1", true, false)]
    [InlineData("::1", true, false)]
    [InlineData("::ffff:127.0.0.1", true, false)]
    [InlineData("169.254.169.254", true, false)]
    [InlineData("fe80::1", true, false)]
    [InlineData("0.0.0.0", true, false)]
    [InlineData("64:ff9b::7f00:1", true, false)]
    [InlineData("8.8.8.8", false, true)]
    [InlineData("2606:4700::1111", false, true)]
    public void Is_only_reached_where_it_may_be(string address, bool allowPrivate, bool allowed) =>
        Assert.Equal(allowed, WebhookAddresses.MayBeReached(IPAddress.Parse(address), allowPrivate));

    [Theory]
    [InlineData("http://desk.example/hook", Secret, "must be a whole https address")]
    [InlineData("https://me@desk.example/hook", Secret, "must be a whole https address")]
    [InlineData("https://127.0.0.1/hook", Secret, "leads to this machine")]
    [InlineData("https://desk.example/hook", "short", "at least 24 characters")]
    [InlineData("", Secret, "Url is empty")]
    public void Is_refused_at_start_when_the_setting_is_not_safe(string url, string secret, string because) =>
        Assert.Contains(because, new NeedsOptionsRules().Validate(null, new NeedsOptions { Webhook = { Url = url, Secret = secret } }).FailureMessage, StringComparison.Ordinal);

    private WebhookSending Sending(Instance instance, Receiver other) =>
        new(Events(instance), new Webhook(other, Set, _time), _time, NullLogger<WebhookSending>.Instance);

    private NeedEvents Events(Instance instance) => new(instance.Database, instance.Writer, Set, _time);

    private static IOptions<NeedsOptions> Set { get; } = Options.Create(new NeedsOptions { Webhook = { Url = "https://desk.example/hook", Secret = Secret } });

    private async Task AddNeedAsync(Instance instance)
    {
        await using var db = instance.Database.CreateDbContext();
        db.Add(new Need { Id = 1, Title = "mice in the kitchen", FirstHeardAt = _time.GetUtcNow() });
        db.Add(new NeedEvent { Id = 2, NeedId = 1, Kind = NeedEventKind.New, At = _time.GetUtcNow(), DueAt = _time.GetUtcNow() });
        await db.SaveChangesAsync();
    }

    private static async Task<List<NeedEvent>> EventsAsync(Instance instance)
    {
        await using var db = instance.Database.CreateDbContext();
        return [.. db.Set<NeedEvent>()];
    }

    /// <summary>Answers with each status in turn, the last one for ever.</summary>
    private sealed class Receiver(params HttpStatusCode[] answers) : HttpMessageHandler, IHttpClientFactory
    {
        public List<(Dictionary<string, string> Headers, string Body)> Received { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Received.Add((request.Headers.ToDictionary(header => header.Key, header => header.Value.Single()), await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(answers[Math.Min(Received.Count, answers.Length) - 1]);
        }
    }
}
