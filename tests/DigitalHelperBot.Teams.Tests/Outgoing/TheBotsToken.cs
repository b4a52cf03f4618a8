using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

public sealed class TheBotsToken : IDisposable
{
    private const string Service = "https://smba.trafficmanager.net/uk/";

    private readonly FakeTimeProvider _time = new();
    private readonly FakeCredential _credential;
    private FakeConnector _connector = FakeConnector.WithTls();
    private Edge? _edge;

    public TheBotsToken() => _credential = new FakeCredential(_time);

    private IEnumerable<string?> Tokens => _connector.Seen.Select(seen => seen.Authorization);

    public void Dispose()
    {
        _edge?.Dispose();
        _connector.Dispose();
    }

    [Fact]
    public async Task Goes_to_an_allowed_host_and_is_fetched_once()
    {
        await SendAsync();
        await SendAsync();

        Assert.Equal(["Bearer token-1", "Bearer token-1"], Tokens);
        Assert.All(_connector.Seen, seen => Assert.Equal("smba.trafficmanager.net", seen.Host));
        Assert.Equal(["https://api.botframework.com/.default"], _credential.Scopes);
    }

    [Fact]
    public async Task Is_fetched_once_for_many_messages_at_the_same_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => SendAsync()));

        Assert.Equal(7, _connector.Seen.Count);
        Assert.Equal(1, _credential.Asked);
    }

    [Theory]
    [InlineData(54, "Bearer token-1")]
    [InlineData(56, "Bearer token-2")]
    [InlineData(61, "Bearer token-2")]
    public async Task Is_renewed_five_minutes_before_it_ends(int minutes, string expected)
    {
        await SendAsync();
        _time.Advance(TimeSpan.FromMinutes(minutes));
        await SendAsync();

        Assert.Equal(expected, Tokens.Last());
    }

    [Fact]
    public async Task Is_used_to_its_end_when_it_can_not_be_renewed()
    {
        await SendAsync();
        _credential.IsDown = true;
        _time.Advance(TimeSpan.FromMinutes(56));

        Assert.Equal(DeliveryOutcome.Delivered, (await SendAsync()).Outcome);
        Assert.Equal("Bearer token-1", Tokens.Last());
    }

    [Fact]
    public async Task Fails_the_send_when_there_is_none_and_nothing_leaves()
    {
        _credential.IsDown = true;

        Assert.Equal(DeliveryOutcome.Failed, (await SendAsync()).Outcome);
        Assert.Empty(_connector.Seen);
        Assert.Equal(1, _credential.Asked);
    }

    [Fact]
    public async Task Is_replaced_once_when_it_is_refused()
    {
        Script(Step.Answer(401));

        Assert.Equal(DeliveryOutcome.Delivered, (await SendAsync()).Outcome);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], Tokens);
    }

    [Fact]
    public async Task Is_not_replaced_again_and_again_when_it_is_refused_each_time()
    {
        Script(Enumerable.Repeat(Step.Answer(401), 9).ToArray());

        Assert.Equal(DeliveryOutcome.Failed, (await SendAsync()).Outcome);
        Assert.Equal(DeliveryOutcome.Failed, (await SendAsync()).Outcome);

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2"], Tokens);
        Assert.Equal(2, _credential.Asked);
    }

    [Fact]
    public async Task Is_in_no_text_that_the_settings_give()
    {
        await SendAsync();
        var options = _edge!.Get<Microsoft.Extensions.Options.IOptions<TeamsOptions>>().Value;

        Assert.DoesNotContain("not-a-real-secret", $"{options} {options.Credential}", StringComparison.Ordinal);
    }

    private void Script(params Step[] script)
    {
        _connector.Dispose();
        _connector = FakeConnector.WithTls(script);
    }

    private Task<Delivery> SendAsync()
    {
        _edge ??= Edge.WithToken(_connector, _credential, _time, ("Outgoing:AttemptTimeout", "1.00:00:00"));
        return _edge.Replies.SendAsync(Replies.To(Service), CancellationToken.None);
    }
}
