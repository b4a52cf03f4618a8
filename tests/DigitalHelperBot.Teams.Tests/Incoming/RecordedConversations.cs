using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>Every activity that a local Teams stand-in was recorded sending (Microsoft 365 Agents Playground 0.2.28), sent again.</summary>
public sealed class RecordedConversations(DevelopmentBot development) : IClassFixture<DevelopmentBot>, IDisposable
{
    private const string Installs = "installs-and-conversation-updates";

    public static TheoryData<string, string, TurnKind, ConversationScope> Turns { get; } = new()
    {
        { Installs, "personal installationUpdate add", TurnKind.Installed, ConversationScope.Personal },
        { Installs, "personal conversationUpdate membersAdded", TurnKind.MembersAdded, ConversationScope.Personal },
        { Installs, "personal conversationUpdate membersAdded-user", TurnKind.MembersAdded, ConversationScope.Personal },
        { Installs, "personal conversationUpdate membersAdded-bot", TurnKind.MembersAdded, ConversationScope.Personal },
        { Installs, "personal installationUpdate remove", TurnKind.Uninstalled, ConversationScope.Personal },
        { Installs, "groupChat installationUpdate add", TurnKind.Installed, ConversationScope.GroupChat },
        { Installs, "groupChat conversationUpdate membersAdded-bot", TurnKind.MembersAdded, ConversationScope.GroupChat },
        { Installs, "groupChat conversationUpdate membersAdded-user", TurnKind.MembersAdded, ConversationScope.GroupChat },
        { Installs, "channel installationUpdate add", TurnKind.Installed, ConversationScope.Channel },
        { Installs, "channel conversationUpdate teamMemberAdded membersAdded-bot", TurnKind.MembersAdded, ConversationScope.Channel },
        { Installs, "channel conversationUpdate teamMemberAdded membersAdded-user", TurnKind.MembersAdded, ConversationScope.Channel },
        { Installs, "channel installationUpdate remove", TurnKind.Uninstalled, ConversationScope.Channel },
        { "messages", "personal message text", TurnKind.Message, ConversationScope.Personal },
        { "messages", "personal message card-submit", TurnKind.CardAction, ConversationScope.Personal },
        { "messages", "personal message with-attachment", TurnKind.AttachmentOnly, ConversationScope.Personal },
        { "messages", "personal message file", TurnKind.Message, ConversationScope.Personal },
        { "messages", "personal messageReaction", TurnKind.ReactionAdded, ConversationScope.Personal },
        { "messages", "groupChat message text", TurnKind.Message, ConversationScope.GroupChat },
        { "messages", "channel message text", TurnKind.Message, ConversationScope.Channel },
        { "messages", "channel message card-submit", TurnKind.CardAction, ConversationScope.Channel },
        { "invokes", "personal invoke adaptiveCard/action", TurnKind.CardAction, ConversationScope.Personal },
        { "invokes", "personal invoke message/submitAction like", TurnKind.Feedback, ConversationScope.Personal },
        { "invokes", "personal invoke message/submitAction dislike", TurnKind.Feedback, ConversationScope.Personal },
        { "invokes", "channel invoke adaptiveCard/action", TurnKind.CardAction, ConversationScope.Channel },
        { "expected-replies", "personal installationUpdate add", TurnKind.Installed, ConversationScope.Personal },
        { "expected-replies", "personal conversationUpdate membersAdded", TurnKind.MembersAdded, ConversationScope.Personal },
        { "expected-replies", "personal message text", TurnKind.Message, ConversationScope.Personal },
        { "expected-replies", "personal invoke adaptiveCard/action", TurnKind.CardAction, ConversationScope.Personal },
        { "other-channels", "emulator personal conversationUpdate membersAdded", TurnKind.MembersAdded, ConversationScope.Personal },
        { "other-channels", "emulator personal message text", TurnKind.Message, ConversationScope.Personal },
        { "other-channels", "webchat - conversationUpdate membersAdded", TurnKind.MembersAdded, ConversationScope.Personal },
        { "other-channels", "webchat - message text", TurnKind.Message, ConversationScope.Personal },
        { "sign-in-service-out-of-reach", "installationUpdate", TurnKind.Installed, ConversationScope.Personal },
        { "sign-in-service-out-of-reach", "conversationUpdate", TurnKind.MembersAdded, ConversationScope.Personal },
    };

    public static TheoryData<string, string, HttpStatusCode> LeftAlone { get; } = new()
    {
        { Installs, "personal conversationUpdate membersRemoved-user", HttpStatusCode.OK },
        { Installs, "personal conversationUpdate membersRemoved-bot", HttpStatusCode.OK },
        { Installs, "groupChat conversationUpdate membersRemoved-bot", HttpStatusCode.OK },
        { Installs, "channel conversationUpdate teamMemberRemoved membersRemoved-user", HttpStatusCode.OK },
        { Installs, "channel conversationUpdate teamMemberRemoved membersRemoved-bot", HttpStatusCode.OK },
        { Installs, "channel conversationUpdate channelCreated", HttpStatusCode.OK },
        { Installs, "channel conversationUpdate channelRenamed", HttpStatusCode.OK },
        { Installs, "channel conversationUpdate channelDeleted", HttpStatusCode.OK },
        { Installs, "channel conversationUpdate teamRenamed", HttpStatusCode.OK },
        { Installs, "channel conversationUpdate teamDeleted", HttpStatusCode.OK },
        { "invokes", "personal invoke composeExtension/query with-command", HttpStatusCode.NotImplemented },
        { "invokes", "personal invoke composeExtension/fetchTask", HttpStatusCode.NotImplemented },
        { "invokes", "personal invoke composeExtension/submitAction", HttpStatusCode.NotImplemented },
        { "invokes", "personal invoke composeExtension/queryLink", HttpStatusCode.NotImplemented },
    };

    private Bot Bot => development.Bot;

    public void Dispose() => Bot.Conversation.Turns.Clear();

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Reach_the_app_as_turns(string file, string name, TurnKind kind, ConversationScope scope)
    {
        var recorded = Read(file, name);

        using var response = await Bot.PostAsync((string?)null, recorded.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var turn = Bot.Conversation.Only;
        Assert.Equal((kind, scope), (turn.Kind, turn.Scope));
        Assert.Equal(
            (Text(recorded, "id"), Text(recorded, "conversation", "id"), Text(recorded, "serviceUrl"), Text(recorded, "replyToId")),
            (turn.ActivityId, turn.ConversationId, turn.ServiceUrl, turn.ReplyToId));
        Assert.Equal(Text(recorded, "from", "aadObjectId") ?? Text(recorded, "from", "id"), turn.PersonId);
        Assert.Equal(Text(recorded, "conversation", "tenantId") ?? "local", turn.TenantId);
        Assert.Equal(file == "expected-replies", turn.ExpectReplies);
    }

    [Theory]
    [MemberData(nameof(LeftAlone))]
    public async Task Do_not_reach_the_app_when_it_has_no_answer_to_them(string file, string name, HttpStatusCode status)
    {
        using var response = await Bot.PostAsync((string?)null, Read(file, name).ToJsonString());

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(Bot.Conversation.Turns);
    }

    [Fact]
    public void Are_all_in_these_lists()
    {
        var recorded = Directory.EnumerateFiles(Folder).SelectMany(file => ReadAll(Path.GetFileNameWithoutExtension(file)).Select(one => (file, one.Key)));

        Assert.Equal(recorded.Count(), Turns.Count + LeftAlone.Count);
    }

    [Fact]
    public void Keep_every_field_when_read_and_written_again()
    {
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            foreach (var (name, recorded) in ReadAll(Path.GetFileNameWithoutExtension(file)))
            {
                var activity = JsonSerializer.Deserialize(recorded!.ToJsonString(), ActivityJson.Default.Activity)!;
                var written = JsonNode.Parse(JsonSerializer.Serialize(activity, ActivityJson.Default.Activity));
                Assert.True(JsonNode.DeepEquals(recorded, written), name);
            }
        }
    }

    [Theory]
    [InlineData("personal message text", "hello there", "Web")]
    [InlineData("groupChat message text", "hello group", "Web")]
    [InlineData("channel message text", "hello channel", null)]
    [InlineData("personal message file", "- - <your comment here>", null)]
    public async Task Have_the_words_without_the_mention_of_the_bot_and_the_platform(string name, string words, string? platform)
    {
        using var response = await Bot.PostAsync((string?)null, Read("messages", name).ToJsonString());

        Assert.Equal((words, platform), (Bot.Conversation.Only.Text, Bot.Conversation.Only.Platform));
    }

    [Fact]
    public async Task Have_the_pressed_button_by_either_route()
    {
        (await Bot.PostAsync((string?)null, Read("messages", "personal message card-submit").ToJsonString())).Dispose();
        (await Bot.PostAsync((string?)null, Read("invokes", "personal invoke adaptiveCard/action").ToJsonString())).Dispose();

        var pressed = Bot.Conversation.Turns.Select(turn => turn.CardAction!).ToArray();
        Assert.Equal([CardRoute.Submit, CardRoute.Execute], pressed.Select(action => action.Route));
        Assert.Equal(["", "inc"], pressed.Select(action => action.Verb));
        Assert.Equal(["filled in", "abc"], pressed.Select(action => action.Data.GetProperty("txt").GetString()));
    }

    [Theory]
    [InlineData("like", true, "nice")]
    [InlineData("dislike", false, "bad")]
    public async Task Have_the_thumb_and_what_was_written_with_it(string name, bool like, string text)
    {
        using var response = await Bot.PostAsync((string?)null, Read("invokes", $"personal invoke message/submitAction {name}").ToJsonString());

        Assert.Equal(new MessageFeedback(like, text), Bot.Conversation.Only.Feedback);
        Assert.Equal("{}", await response.Content.ReadAsStringAsync());
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Transcripts");

    private JsonObject Read(string file, string name) => ReadAll(file)[name]!.AsObject();

    private JsonObject ReadAll(string file)
        => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file + ".json")).Replace("{port}", $"{Bot.Address.Port}", StringComparison.Ordinal))!.AsObject();

    private static string? Text(JsonObject activity, params string[] path)
        => path.Aggregate((JsonNode?)activity, (node, name) => node?[name])?.GetValue<string>();
}
