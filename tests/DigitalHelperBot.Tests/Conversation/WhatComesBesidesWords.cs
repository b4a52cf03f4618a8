using System.Net;
using System.Text.Json.Nodes;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Conversation;

public sealed class WhatComesBesidesWords : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task A_picture_alone_is_asked_about_and_is_no_need()
    {
        var reply = await _bot.SayAsync(_bot.Teams.Picture());

        Assert.Contains("I cannot see pictures or files yet", reply.Text, StringComparison.Ordinal);
        Assert.Contains("I keep your question", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I keep your question", (await _bot.SayAsync(_bot.Teams.Picture())).Text, StringComparison.Ordinal);
        Assert.Empty(await _bot.RowsAsync<Signal>());
    }

    [Fact]
    public async Task A_reaction_is_kept_and_confirms_nothing()
    {
        await _bot.AskAsync("how do i show my screen");
        using var taken = await _bot.PostAsync(_bot.Teams.Reaction("like"));

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("like", Assert.Single(await _bot.RowsAsync<KeptReaction>()).Type);
        Assert.Equal(QuestionResult.Unknown, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Result);
    }

    [Fact]
    public async Task A_reaction_that_is_taken_back_is_kept_so_and_confirms_nothing()
    {
        await _bot.AskAsync("how do i show my screen");
        var back = _bot.Teams.Activity("messageReaction", "anna").With("reactionsRemoved", new JsonArray(new JsonObject { ["type"] = "heart" })).With("replyToId", "sent-1");
        using var taken = await _bot.PostAsync(back);

        var kept = Assert.Single(await _bot.RowsAsync<KeptReaction>());
        Assert.Equal(("heart", true), (kept.Type, kept.Removed));
        Assert.Equal(QuestionResult.Unknown, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Result);
    }

    [Fact]
    public async Task A_picture_with_words_is_a_question()
    {
        var reply = await _bot.SayAsync(_bot.Teams.Picture().With("text", "how do i show my screen"));

        Assert.Contains("Show my screen or slides", reply.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_that_are_expected_in_the_response_go_there_and_wait_nowhere()
    {
        using var taken = await _bot.PostAsync(_bot.Teams.Message("how do i show my screen").With("deliveryMode", "expectReplies"));

        Assert.Contains("Show my screen or slides", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        while ((await _bot.RowsAsync<OutboxReply>()).Count > 0)
            await Task.Delay(20);
        Assert.Empty(_bot.Connector.Sent);
    }

    [Fact]
    public async Task Being_removed_is_taken_without_a_word()
    {
        using var taken = await _bot.PostAsync(_bot.Teams.Activity("installationUpdate", "anna").With("action", "remove"));

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Empty(_bot.Connector.Sent);
    }

    [Theory]
    [InlineData("how do i show my screen", true)]
    [InlineData("hello", false)]
    [InlineData("who do i ring about mice in the staff kitchen", false)]
    public async Task Thumbs_are_asked_for_under_what_answers_a_question(string message, bool asks)
    {
        var reply = await _bot.AskAsync(message);

        Assert.Equal(asks, reply.Activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("feedbackLoop", out _));
    }

    [Fact]
    public async Task Thumbs_down_with_plain_words_is_a_signal_too()
    {
        await _bot.AskAsync("how do i show my screen");
        using var taken = await _bot.PostAsync(_bot.Teams.Activity("invoke", "anna").With("name", "message/submitAction").With("value", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = "my button looks different" },
        }));

        Assert.Equal("my button looks different", Assert.Single(await _bot.RowsAsync<Signal>()).Text);
    }

    [Fact]
    public async Task Thumbs_down_with_words_is_a_signal()
    {
        await _bot.AskAsync("how do i show my screen");
        using var taken = await _bot.PostAsync(_bot.Teams.Feedback("dislike", "my button looks different"));

        Assert.Equal("{}", await taken.Content.ReadAsStringAsync());
        var signal = Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Equal((SignalKind.ThumbsDown, "my button looks different", "show-my-screen"), (signal.Kind, signal.Text, signal.ArticleId));
    }

    [Fact]
    public async Task An_installation_is_welcomed_once_although_two_activities_announce_it()
    {
        var both = await Task.WhenAll(_bot.PostAsync(_bot.Teams.Installed()), _bot.PostAsync(_bot.Teams.BotAdded()));
        Assert.All(both, t => Assert.Equal(HttpStatusCode.OK, t.StatusCode));
        var welcome = await _bot.Connector.NextAsync();
        await _bot.AskAsync("hello");

        Assert.Contains("Ask me how to do something at work", welcome.Everything, StringComparison.Ordinal);
        Assert.Equal(2, _bot.Connector.Sent.Count(s => s.Activity.GetProperty("type").GetString() == "message"));
    }

    [Fact]
    public async Task A_changed_message_is_the_same_question_asked_once()
    {
        var message = _bot.Teams.Message("who do i ring about mice in the staff kitchen");
        await _bot.SayAsync(message);
        var reply = await _bot.SayAsync(Activities.Edited(message, "how do i show my screen"));

        Assert.Contains("Show my screen or slides", reply.Everything, StringComparison.Ordinal);
        var question = Assert.Single(await _bot.RowsAsync<AskedQuestion>());
        Assert.Equal(("how do i show my screen", MatchOutcome.Answered), (question.Text, question.Outcome));
        Assert.Empty(await _bot.RowsAsync<Signal>());
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_in_its_thread()
    {
        var reply = await _bot.SayAsync(_bot.Teams.ChannelMessage("how do i show my screen"));

        Assert.Equal("19:team@thread.tacv2;messageid=17", reply.ConversationId);
        Assert.Equal("how do i show my screen", Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Text);
    }

    [Fact]
    public async Task A_mention_in_a_group_chat_is_answered_there()
    {
        var reply = await _bot.SayAsync(_bot.Teams.GroupMessage("how do i show my screen"));

        Assert.Equal("19:group@thread.v2", reply.ConversationId);
        Assert.Equal("how do i show my screen", Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Text);
    }

    [Fact]
    public async Task An_unknown_invoke_is_refused_as_not_implemented()
    {
        using var answer = await _bot.PostAsync(_bot.Teams.Activity("invoke", "anna").With("name", "composeExtension/query"));

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }
}
