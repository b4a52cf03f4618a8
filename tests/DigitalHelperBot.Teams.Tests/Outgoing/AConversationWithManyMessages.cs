using System.Net;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

public sealed class AConversationWithManyMessages : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeConnector _connector = new();
    private readonly List<Edge> _edges = [];

    public void Dispose()
    {
        _edges.ForEach(edge => edge.Dispose());
        _connector.Dispose();
    }

    [Fact]
    public async Task Is_sent_seven_in_a_second_eight_in_two_and_sixty_in_thirty()
    {
        var replies = Start(70, Make());

        foreach (var (second, sent) in new[] { (0, 7), (1, 8), (2, 15), (3, 16), (4, 23), (14, 60), (29, 60), (30, 67) })
        {
            await AdvanceToAsync(second, sent);
            Assert.Equal(sent, _connector.Seen.Count);
        }

        await AdvanceToAsync(40, 70);
        await Task.WhenAll(replies);
    }

    [Fact]
    public async Task Does_not_hold_up_another_one()
    {
        var edge = Make();
        var waiting = Start(8, edge);
        await _connector.SeesAsync(7);

        Assert.Equal(DeliveryOutcome.Delivered, (await edge.Replies.SendAsync(Replies.To(_connector.ServiceUrl, "a:other"), default)).Outcome);

        Assert.Contains(waiting, reply => !reply.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task Fails_what_would_have_to_wait_too_long_and_sends_nothing_for_it()
    {
        var edge = Make(("Outgoing:ConversationLimits:0:Sends", "1"), ("Outgoing:ConversationLimits:0:Seconds", "60"), ("Outgoing:MaxLimitDelay", "00:00:59"));

        Assert.Equal(DeliveryOutcome.Delivered, (await Task.WhenAll(Start(1, edge)))[0].Outcome);
        Assert.Equal(DeliveryOutcome.Failed, (await Task.WhenAll(Start(1, edge)))[0].Outcome);
        Assert.Single(_connector.Seen);
    }

    [Fact]
    public async Task Keeps_its_limit_among_tens_of_thousands_of_others()
    {
        var edge = Edge.Build(
            Environments.Development,
            [("Outgoing:ConversationLimits:0:Sends", "1"), ("Outgoing:ConversationLimits:0:Seconds", "60"), ("Outgoing:MaxLimitDelay", "00:00:00")],
            services => services.AddSingleton<TimeProvider>(_time).AddHttpClient("Connector").ConfigurePrimaryHttpMessageHandler(() => new TakesEverything()));
        _edges.Add(edge);

        for (var number = 0; number < 45_000; number++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(DeliveryOutcome.Delivered, await SendToAsync(number));
        }

        for (var number = 35_000; number < 45_000; number++)
            Assert.Equal(DeliveryOutcome.Failed, await SendToAsync(number));

        async Task<DeliveryOutcome> SendToAsync(int number) => (await edge.Replies.SendAsync(Replies.To(_connector.ServiceUrl, $"a:{number}"), default)).Outcome;
    }

    [Fact]
    public async Task Counts_repeats_too()
    {
        using var refusing = new FakeConnector(Step.Answer(429, "", "Retry-After: 1"));
        var edge = Make(("Outgoing:ConversationLimits:0:Sends", "1"), ("Outgoing:ConversationLimits:0:Seconds", "10"));
        var sending = edge.Replies.SendAsync(Replies.To(refusing.ServiceUrl), default);
        await refusing.SeesAsync(1);

        await SettleAsync();
        _time.Advance(TimeSpan.FromSeconds(9));
        await SettleAsync();
        Assert.Single(refusing.Seen);

        await AdvanceUntilAsync(sending);
        Assert.Equal(2, refusing.Seen.Count);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("Sat, 01 Jan 2000 00:00:02 GMT")]
    public async Task Waits_as_long_as_a_429_asks(string retryAfter)
    {
        using var refusing = new FakeConnector(Step.Answer(429, "", "Retry-After: " + retryAfter));
        var sending = Make(("Outgoing:RepeatDelay", "00:00:00.001")).Replies.SendAsync(Replies.To(refusing.ServiceUrl), default);
        await refusing.SeesAsync(1);

        await SettleAsync();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        await SettleAsync();
        Assert.Single(refusing.Seen);

        await AdvanceUntilAsync(sending);
        Assert.Equal(DeliveryOutcome.Delivered, (await sending).Outcome);
    }

    [Fact]
    public async Task Has_no_more_under_way_than_the_setting_says()
    {
        using var slow = new FakeConnector(Step.Hang, Step.Hang);
        var edge = Make(("Outgoing:MaxInFlight", "2"), ("Outgoing:AttemptTimeout", "00:00:10"));
        var sends = Enumerable.Range(0, 3).Select(number => edge.Replies.SendAsync(Replies.To(slow.ServiceUrl, $"a:{number}"), default)).ToList();
        await slow.SeesAsync(2);

        await SettleAsync();
        Assert.Equal(2, slow.Seen.Count);

        _time.Advance(TimeSpan.FromSeconds(10));
        await slow.SeesAsync(3);
        Assert.Equal([DeliveryOutcome.Delivered, DeliveryOutcome.Uncertain, DeliveryOutcome.Uncertain], (await Task.WhenAll(sends)).Select(end => end.Outcome).Order());
    }

    private Edge Make(params (string, string)[] settings)
    {
        var edge = Edge.WithoutCredential(_time, [("Outgoing:AttemptTimeout", "1.00:00:00"), ("Outgoing:MaxLimitDelay", "01:00:00"), .. settings]);
        _edges.Add(edge);
        return edge;
    }

    private Task<Delivery>[] Start(int count, Edge edge) =>
        [.. Enumerable.Range(0, count).Select(_ => edge.Replies.SendAsync(Replies.To(_connector.ServiceUrl), default))];

    private async Task AdvanceToAsync(int second, int expected)
    {
        var target = new DateTimeOffset(2000, 1, 1, 0, 0, second, TimeSpan.Zero);
        if (target > _time.GetUtcNow())
            _time.Advance(target - _time.GetUtcNow());
        await _connector.SeesAsync(expected);
        await SettleAsync();
    }

    private async Task AdvanceUntilAsync(Task done)
    {
        while (!done.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(0.1));
            await SettleAsync();
        }
    }

    /// <summary>Lets what could happen now happen: nothing can be awaited to show that something does not.</summary>
    private static Task SettleAsync() => Task.Delay(TimeSpan.FromMilliseconds(30));

    private sealed class TakesEverything : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.Created) { RequestMessage = request };
        }
    }
}
