using System.Net;
using System.Text.Json.Nodes;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Teams.Tests.Outgoing;
using Microsoft.Extensions.Hosting;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class ATurnThatTakesLongOrFails : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan TypingAfter = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource<TurnResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FakeConnector _connector = new();
    private Bot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await Bot.StartAsync(Environments.Development, [("Incoming:LocalChatOrigins:0", _connector.ServiceUrl.TrimEnd('/'))], keys: null);
        _bot.Conversation.Answer = (_, cancellationToken) => _answer.Task.WaitAsync(cancellationToken);
    }

    public void Dispose() => _connector.Dispose();

    public async Task DisposeAsync()
    {
        _answer.TrySetResult(TurnResult.Nothing);
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Shows_once_in_a_personal_chat_that_an_answer_is_coming()
    {
        var post = PostAsync(Teams.Activity());
        await _bot.Time.AdvanceWhenAwaitedAsync(TypingAfter);
        await Bot.EventuallyAsync(() => _connector.Seen.Count == 1);
        _bot.Time.Advance(TypingAfter + TypingAfter);
        _answer.SetResult(TurnResult.Nothing);

        using var response = await post;
        await _bot.StopAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"type":"typing"}""", Assert.Single(_connector.Seen).Body);
        Assert.Empty(_bot.Conversation.Delivered);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Shows_nothing_where_others_would_see_it(string conversationType)
    {
        var activity = Teams.Activity();
        activity["conversation"]!["conversationType"] = conversationType;

        var post = PostAsync(activity);
        await Bot.EventuallyAsync(() => !_bot.Conversation.Turns.IsEmpty);
        _bot.Time.Advance(TypingAfter + TypingAfter);
        _answer.SetResult(TurnResult.Nothing);
        (await post).Dispose();
        await _bot.StopAsync();

        Assert.Empty(_connector.Seen);
    }

    [Fact]
    public async Task Is_given_up_after_ten_seconds_and_repeated_by_Teams()
    {
        var post = PostAsync(Teams.Activity());
        await _bot.Time.AdvanceWhenAwaitedAsync(Deadline);

        using var response = await post;

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Is_given_up_even_when_the_app_does_not_listen()
    {
        _bot.Conversation.Answer = (_, _) => _answer.Task;
        var post = PostAsync(Teams.Activity());
        await _bot.Time.AdvanceWhenAwaitedAsync(Deadline);

        using var response = await post;

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Is_repeated_by_Teams_when_a_message_fails()
    {
        _answer.SetException(new InvalidOperationException("broken"));

        using var response = await PostAsync(Teams.Activity());

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Is_explained_under_the_card_when_a_button_fails()
    {
        _answer.SetException(new InvalidOperationException("broken"));

        using var response = await PostAsync(Invoke("adaptiveCard/action", """{"action":{"verb":"sorted"}}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(500, answer["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.error", answer["type"]!.GetValue<string>());
        Assert.Equal(Bot.SorryWords, answer["value"]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Is_an_error_when_feedback_fails_since_nothing_is_drawn_for_it()
    {
        _answer.SetException(new InvalidOperationException("broken"));

        using var response = await PostAsync(Invoke("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like"}}"""));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Is_logged_with_its_place_and_without_a_word_of_what_was_said()
    {
        const string Said = "Kestrel-canary-words";
        _bot.Conversation.Answer = (turn, _) => throw new InvalidOperationException($"failed on {turn.Text}", new FormatException(turn.Text));

        (await PostAsync(Teams.Activity(Said))).Dispose();

        Assert.Contains("System.InvalidOperationException, caused by System.FormatException", _bot.Log.All, StringComparison.Ordinal);
        Assert.Contains(nameof(Is_logged_with_its_place_and_without_a_word_of_what_was_said), _bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, _bot.Log.All, StringComparison.Ordinal);
    }

    private static JsonObject Invoke(string name, string value)
    {
        var activity = Teams.Activity("");
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = JsonNode.Parse(value);
        return activity;
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        activity["serviceUrl"] = _connector.ServiceUrl;
        return _bot.PostAsync((string?)null, activity.ToJsonString());
    }
}
