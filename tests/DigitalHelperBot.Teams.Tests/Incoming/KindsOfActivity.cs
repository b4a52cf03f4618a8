using System.Net;
using System.Text.Json.Nodes;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>What Teams sends and no recording holds.</summary>
public sealed class KindsOfActivity(DevelopmentBot development) : IClassFixture<DevelopmentBot>, IDisposable
{
    private const string Picture = """[{"contentType":"image/*","contentUrl":"https://smba.trafficmanager.net/a"},{"contentType":"text/html","content":"<p><img src='x'></p>"}]""";
    private const string HtmlCopy = """[{"contentType":"text/html","content":"<p>hello</p>"}]""";

    private Bot Bot => development.Bot;

    public void Dispose() => Bot.Conversation.Turns.Clear();

    [Theory]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"editMessage"}}""", TurnKind.EditedMessage)]
    [InlineData("""{"attachments":{html}}""", TurnKind.Message)]
    [InlineData("""{"text":"","attachments":{picture}}""", TurnKind.AttachmentOnly)]
    [InlineData("""{"text":" \u200b ","attachments":{picture}}""", TurnKind.AttachmentOnly)]
    [InlineData("""{"attachments":{picture}}""", TurnKind.Message)]
    [InlineData("""{"text":null,"attachments":{html}}""", TurnKind.Message)]
    [InlineData("""{"text":"","attachments":[null,{"contentType":"text/html","content":"<img alt='x'>"}]}""", TurnKind.AttachmentOnly)]
    [InlineData("""{"text":"","attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"a.docx"}]}""", TurnKind.AttachmentOnly)]
    [InlineData("""{"text":"","value":{"verb":"sorted"}}""", TurnKind.CardAction)]
    [InlineData("""{"text":"both","value":{"verb":"sorted"}}""", TurnKind.Message)]
    [InlineData("""{"text":"","value":"sorted"}""", TurnKind.Message)]
    [InlineData("""{"type":"messageReaction","text":null,"reactionsAdded":[{"type":"heart"}]}""", TurnKind.ReactionAdded)]
    [InlineData("""{"type":"messageReaction","text":null,"reactionsRemoved":[{"type":"heart"}]}""", TurnKind.ReactionRemoved)]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", TurnKind.Installed)]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", TurnKind.Uninstalled)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"29:b"}]}""", TurnKind.MembersAdded)]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":"sorted"}}}""", TurnKind.CardAction)]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":7}""", TurnKind.CardAction)]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""", TurnKind.CardAction)]
    public async Task Becomes_a_turn(string changes, TurnKind kind)
    {
        using var response = await PostAsync(changes);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(kind, Bot.Conversation.Only.Kind);
    }

    [Theory]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingStart"}""")]
    [InlineData("""{"type":"somethingNew"}""")]
    [InlineData("""{"type":"somethingNew","from":null,"conversation":null,"recipient":null}""")]
    [InlineData("""{"type":"messageDelete"}""")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""")]
    [InlineData("""{"type":"messageUpdate","text":"","channelData":{"eventType":"editMessage"}}""")]
    [InlineData("""{"type":"messageReaction"}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[null]}""")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    public async Task Is_acknowledged_and_left_alone_when_nobody_asked_anything(string changes)
    {
        using var response = await PostAsync(changes);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(Bot.Conversation.Turns);
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"task/fetch"}""")]
    [InlineData("""{"type":"invoke"}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"other"}}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"shrug"}}}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":null}""")]
    public async Task Is_not_implemented_when_it_is_an_invoke_without_an_answer(string changes)
    {
        using var response = await PostAsync(changes);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(Bot.Conversation.Turns);
    }

    [Theory]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":\"great\"}"}""", "great")]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":\"\"}"}""", "")]
    [InlineData("""{"reaction":"like","feedback":"great"}""", "great")]
    [InlineData("""{"reaction":"like","feedback":"{great"}""", "{great")]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":7}"}""", "{\"feedbackText\":7}")]
    [InlineData("""{"reaction":"like","feedback":{"feedbackText":"great"}}""", "great")]
    [InlineData("""{"reaction":"like","feedback":null}""", "")]
    [InlineData("""{"reaction":"like"}""", "")]
    public async Task Has_feedback_as_JSON_in_a_string_or_as_plain_words(string actionValue, string words)
    {
        using var response = await PostAsync($$$"""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{{{actionValue}}}}}""");

        Assert.Equal(new MessageFeedback(true, words), Bot.Conversation.Only.Feedback);
    }

    [Theory]
    [InlineData("<at>Desk Bot</at> help me", "help me")]
    [InlineData("help <at>Desk Bot</at> me", "help me")]
    [InlineData("help me<at>Desk Bot</at>", "help me")]
    [InlineData("<at>Desk Bot</at> <at>Sam Reed</at> is locked out", "Sam Reed is locked out")]
    [InlineData("<at>desk bot</at> help me", "<at>desk bot</at> help me")]
    public async Task Loses_the_mention_of_the_bot_and_of_nobody_else(string text, string words)
    {
        using var response = await PostAsync($$"""
            {
              "text": "{{text}}",
              "entities": [
                null,
                { "type": "mention", "text": "<at>Desk Bot</at>", "mentioned": { "id": "28:33333333-3333-3333-3333-333333333333", "name": "Desk Bot" } },
                { "type": "mention", "text": "<at>Sam Reed</at>", "mentioned": { "id": "29:sam", "name": "Sam Reed" } },
                { "type": "mention" }
              ]
            }
            """);

        Assert.Equal(words, Bot.Conversation.Only.Text);
    }

    [Fact]
    public async Task Names_the_person_by_the_channels_id_when_there_is_no_other()
    {
        using var response = await PostAsync("""{"from":{"id":"29:guest"}}""");

        Assert.Equal("29:guest", Bot.Conversation.Only.PersonId);
    }

    private async Task<HttpResponseMessage> PostAsync(string changes)
    {
        var activity = Teams.LocalActivity(Bot);
        var changed = JsonNode.Parse(changes.Replace("{picture}", Picture, StringComparison.Ordinal).Replace("{html}", HtmlCopy, StringComparison.Ordinal))!;
        foreach (var (name, value) in changed.AsObject())
            activity[name] = value?.DeepClone();
        return await Bot.PostAsync((string?)null, activity.ToJsonString());
    }
}
