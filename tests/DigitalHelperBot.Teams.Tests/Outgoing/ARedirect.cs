using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

public sealed class ARedirect
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Is_not_followed_so_neither_token_nor_message_goes_on(int status)
    {
        using var sink = FakeConnector.WithTls();
        using var connector = FakeConnector.WithTls(Step.Answer(status, "", $"Location: https://127.0.0.1:{sink.EndPoint.Port}/v3/conversations"));
        using var edge = Edge.WithToken(connector, new FakeCredential(TimeProvider.System));

        var delivery = await edge.Replies.SendAsync(Replies.To("https://smba.trafficmanager.net/uk/"), CancellationToken.None);

        Assert.Equal(DeliveryOutcome.Failed, delivery.Outcome);
        Assert.Equal("Bearer token-1", Assert.Single(connector.Seen).Authorization);
        Assert.Equal(0, sink.Connections);
    }

    [Fact]
    public async Task Is_not_followed_without_a_token_either()
    {
        using var sink = new FakeConnector();
        using var connector = new FakeConnector(Step.Answer(307, "", $"Location: {sink.ServiceUrl}"));
        using var edge = Edge.WithoutCredential();

        await edge.Replies.SendAsync(Replies.To(connector.ServiceUrl), CancellationToken.None);

        Assert.Equal(0, sink.Connections);
    }
}
