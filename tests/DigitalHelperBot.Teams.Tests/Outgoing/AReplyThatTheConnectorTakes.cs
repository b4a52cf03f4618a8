using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

public sealed class AReplyThatTheConnectorTakes : IDisposable
{
    private readonly FakeConnector _connector = new();
    private readonly Edge _edge = Edge.WithoutCredential();

    public void Dispose()
    {
        _edge.Dispose();
        _connector.Dispose();
    }

    [Fact]
    public async Task Is_delivered_with_the_id_that_it_was_given()
    {
        var delivery = await _edge.Replies.SendAsync(Replies.To(_connector.ServiceUrl), CancellationToken.None);

        Assert.Equal(new Delivery(DeliveryOutcome.Delivered, "1:sent"), delivery);
    }

    [Fact]
    public async Task Goes_out_as_the_bytes_that_were_stored()
    {
        var reply = Replies.To(_connector.ServiceUrl) with { Activity = """{ "type":"message", "text":"caf\u00e9 – ok" }"""u8.ToArray() };

        await _edge.Replies.SendAsync(reply, CancellationToken.None);

        Assert.Equal(System.Text.Encoding.UTF8.GetString(reply.Activity.Span), Assert.Single(_connector.Seen).Body);
    }

    [Theory]
    [InlineData(null, null, "POST", "/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities")]
    [InlineData("f:9/x", null, "POST", "/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities/f%3A9%2Fx")]
    [InlineData("f:9/x", "1:é", "PUT", "/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities/1%3A%C3%A9")]
    public async Task Goes_to_its_conversation_activity_or_update_with_ids_encoded(string? replyTo, string? updates, string method, string path)
    {
        await _edge.Replies.SendAsync(Replies.To(_connector.ServiceUrl, "19:a@thread.tacv2;messageid=1", replyTo, updates), CancellationToken.None);

        var seen = Assert.Single(_connector.Seen);
        Assert.Equal((method, path), (seen.Method, seen.Path));
    }

    [Fact]
    public async Task Carries_no_token_when_there_is_no_credential()
    {
        await _edge.Replies.SendAsync(Replies.To(_connector.ServiceUrl), CancellationToken.None);

        Assert.Null(Assert.Single(_connector.Seen).Authorization);
    }
}
