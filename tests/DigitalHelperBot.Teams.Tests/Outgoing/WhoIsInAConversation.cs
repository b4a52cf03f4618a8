using System.Net;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

public sealed class WhoIsInAConversation
{
    private const string Alex = """{"id":"29:alex","aadObjectId":"22222222-2222-2222-2222-22222222000a","name":"Alex Wilber","userPrincipalName":"alex@example.com","email":"alex@example.com","tenantId":"t","userRole":"user"}""";

    [Fact]
    public async Task Is_read_page_by_page()
    {
        using var connector = new FakeConnector(
            Step.Answer(200, $$"""{"members":[{{Alex}}],"continuationToken":"a b&c"}"""),
            Step.Answer(200, """{"members":[{"id":"29:sam"}],"totalCount":2}"""));
        using var edge = Edge.WithoutCredential();

        var members = await edge.Directory.GetMembersAsync(Replies.To(connector.ServiceUrl, "19:a@thread.tacv2").To, default).ToListAsync();

        Assert.Equal(["29:alex", "29:sam"], members.Select(member => member.Id));
        Assert.Equal(
            ["/v3/conversations/19%3Aa%40thread.tacv2/pagedmembers?pageSize=500", "/v3/conversations/19%3Aa%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=a%20b%26c"],
            connector.Seen.Select(seen => seen.Path));
    }

    [Fact]
    public async Task Ends_when_the_same_page_comes_again()
    {
        using var connector = new FakeConnector(Enumerable.Repeat(Step.Answer(200, $$"""{"members":[{{Alex}}],"continuationToken":"again"}"""), 9).ToArray());
        using var edge = Edge.WithoutCredential();

        Assert.Equal(2, (await edge.Directory.GetMembersAsync(Replies.To(connector.ServiceUrl).To, default).ToListAsync()).Count);
    }

    [Fact]
    public async Task Is_told_of_one_person_and_shows_no_name_in_a_log()
    {
        using var connector = new FakeConnector(Step.Answer(200, Alex));
        using var edge = Edge.WithoutCredential();

        var member = await edge.Directory.FindMemberAsync(Replies.To(connector.ServiceUrl, "a:1").To, "29:alex", default);

        Assert.Equal("Alex Wilber", member!.Name);
        Assert.Equal("/v3/conversations/a%3A1/members/29%3Aalex", Assert.Single(connector.Seen).Path);
        Assert.DoesNotContain("lex", member.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_nobody_when_the_Connector_knows_no_such_person()
    {
        using var connector = new FakeConnector(Step.Answer(404, "<html>"));
        using var edge = Edge.WithoutCredential();

        Assert.Null(await edge.Directory.FindMemberAsync(Replies.To(connector.ServiceUrl).To, "29:gone", default));
    }

    [Fact]
    public async Task Is_asked_again_after_whatever_may_pass()
    {
        using var connector = new FakeConnector(Step.Answer(502), Step.CutAfterBodyIsRead, Step.Answer(429), Step.Answer(200, Alex));
        using var edge = Edge.WithoutCredential(time: null, ("Outgoing:RepeatDelay", "00:00:00.001"));

        Assert.NotNull(await edge.Directory.FindMemberAsync(Replies.To(connector.ServiceUrl).To, "29:alex", default));
    }

    [Theory]
    [InlineData(403, "", HttpStatusCode.Forbidden)]
    [InlineData(500, "<html>", HttpStatusCode.InternalServerError)]
    [InlineData(200, "<html>", HttpStatusCode.OK)]
    public async Task Is_not_known_when_the_Connector_does_not_say(int status, string body, HttpStatusCode told)
    {
        using var connector = new FakeConnector(Step.Answer(status, body));
        using var edge = Edge.WithoutCredential();

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => edge.Directory.FindMemberAsync(Replies.To(connector.ServiceUrl).To, "29:alex", default));

        Assert.Equal(told, failure.Status);
    }

    [Fact]
    public async Task Can_be_written_to_in_their_own_conversation()
    {
        using var connector = new FakeConnector(Step.Answer(201, """{"id":"a:personal"}"""));
        using var edge = Edge.WithoutCredential();

        var opened = await edge.Directory.OpenPersonalConversationAsync(connector.ServiceUrl, "tenant", "28:bot", "29:alex", default);

        Assert.Equal(new ConversationReference(connector.ServiceUrl, "tenant", "a:personal", "28:bot"), opened);
        var seen = Assert.Single(connector.Seen);
        Assert.Equal(("POST", "/v3/conversations"), (seen.Method, seen.Path));
        Assert.Equal("""{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:alex"}],"tenantId":"tenant","channelData":{"tenant":{"id":"tenant"}}}""", seen.Body);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Can_not_be_written_to_when_the_bot_is_not_there_for_them(int status)
    {
        using var connector = new FakeConnector(Step.Answer(status));
        using var edge = Edge.WithoutCredential();

        Assert.Null(await edge.Directory.OpenPersonalConversationAsync(connector.ServiceUrl, "tenant", "28:bot", "29:alex", default));
    }

    [Fact]
    public async Task Has_no_conversation_when_the_answer_names_none()
    {
        using var connector = new FakeConnector(Step.Answer(201, "{}"));
        using var edge = Edge.WithoutCredential();

        await Assert.ThrowsAsync<ConnectorException>(() => edge.Directory.OpenPersonalConversationAsync(connector.ServiceUrl, "tenant", "28:bot", "29:alex", default));
    }
}
