using System.Text.RegularExpressions;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

/// <summary>Every connection, for whatever host, ends at a server that keeps a record: it proves what never left.</summary>
public sealed class AnAddressThatIsNotAllowed : IDisposable
{
    private readonly FakeConnector _capture = FakeConnector.WithTls();
    private readonly FakeCredential _credential = new(TimeProvider.System);
    private readonly Edge _edge;

    public AnAddressThatIsNotAllowed() => _edge = Edge.WithToken(_capture, _credential);

    public static TheoryData<string> Tricks => AddressTricks.All;

    public void Dispose()
    {
        _edge.Dispose();
        _capture.Dispose();
    }

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task Gets_no_connection_let_alone_a_token_for_any_kind_of_call(string serviceUrl)
    {
        var reply = Replies.To(serviceUrl);

        Assert.False(_edge.AllowedHosts.Allows(serviceUrl));
        Assert.Equal(DeliveryOutcome.Failed, (await _edge.Replies.SendAsync(reply, default)).Outcome);
        Assert.Equal(DeliveryOutcome.Failed, (await _edge.Replies.SendAsync(reply with { ReplyToId = "1" }, default)).Outcome);
        Assert.Equal(DeliveryOutcome.Failed, (await _edge.Replies.SendAsync(reply with { UpdatesActivityId = "1" }, default)).Outcome);
        Assert.Equal(DeliveryOutcome.Failed, (await _edge.Connector.SendTypingAsync(reply.To, default)).Outcome);
        await Assert.ThrowsAsync<HostNotAllowedException>(() => _edge.Directory.OpenPersonalConversationAsync(serviceUrl, "t", "28:bot", "29:x", default));
        await Assert.ThrowsAsync<HostNotAllowedException>(() => _edge.Directory.FindMemberAsync(reply.To, "29:x", default));
        await Assert.ThrowsAsync<HostNotAllowedException>(async () => await _edge.Directory.GetMembersAsync(reply.To, default).GetAsyncEnumerator().MoveNextAsync());
        Assert.Equal(0, _capture.Connections);
        Assert.Equal(0, _credential.Asked);
    }

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task Gets_no_token_from_the_handler_either_if_a_parser_makes_another_host_of_it(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || !address.Scheme.StartsWith("http", StringComparison.Ordinal))
            return;

        using var wire = new HttpMessageInvoker(_edge.Get<IHttpMessageHandlerFactory>().CreateHandler("Connector"), disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        try
        {
            (await wire.SendAsync(request, default)).Dispose();
        }
        catch (HostNotAllowedException)
        {
            Assert.Equal(0, _capture.Connections);
        }

        Assert.All(_capture.Seen, seen => Assert.Equal("smba.trafficmanager.net", seen.Host));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task Is_not_made_by_an_id_that_climbs(string id)
    {
        Assert.Equal(DeliveryOutcome.Failed, (await _edge.Replies.SendAsync(Replies.To("https://smba.trafficmanager.net/uk", id), default)).Outcome);
        Assert.Equal(DeliveryOutcome.Failed, (await _edge.Replies.SendAsync(Replies.To("https://smba.trafficmanager.net/uk", updates: id), default)).Outcome);
        Assert.Equal(0, _capture.Connections);
    }

    [Theory]
    [InlineData("../../../evil")]
    [InlineData("@evil.example/")]
    [InlineData("x?y=1#z")]
    [InlineData("a\\b\r\nHost: evil.example")]
    [InlineData("\ud800")]
    public async Task Is_not_made_by_any_other_id(string id)
    {
        await _edge.Replies.SendAsync(Replies.To("https://smba.trafficmanager.net/uk", id, replyToId: id), default);

        var seen = Assert.Single(_capture.Seen);
        Assert.Equal("smba.trafficmanager.net", seen.Host);
        Assert.Matches(new Regex(@"\A/uk/v3/conversations/[A-Za-z0-9%._~-]+/activities/[A-Za-z0-9%._~-]+\z"), seen.Path);
    }
}
