using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Teams.Tests.Outgoing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class RepliesToATurn : IAsyncLifetime, IDisposable
{
    private readonly Gate _gate = new();
    private int _toldWhenTheRestStopped;
    private readonly FakeConnector _connector = new();
    private Bot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await Bot.StartAsync(
            Environments.Development,
            [("Incoming:LocalChatOrigins:0", _connector.ServiceUrl.TrimEnd('/'))],
            keys: null,
            services =>
            {
                services.AddHttpClient("Connector").AddHttpMessageHandler(() => _gate.Handler);
                // Hosted services stop in reverse order: this one, like a store, after the deliveries, and the other one before them.
                services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(new AtStop(() => _toldWhenTheRestStopped = _bot.Conversation.Delivered.Count)));
                services.AddSingleton<IHostedService>(new AtStop(() => _gate.OpenSoon()));
            });
        _bot.Conversation.Answer = (turn, _) => Task.FromResult(new TurnResult { Replies = [Reply(turn, 1), Reply(turn, 2)] });
    }

    public void Dispose() => _connector.Dispose();

    public async Task DisposeAsync()
    {
        _gate.Open();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Are_sent_in_order_and_the_app_is_told()
    {
        _gate.Open();

        using var response = await PostAsync(Teams.Activity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        await Bot.EventuallyAsync(() => _bot.Conversation.Delivered.Count == 2);
        Assert.Equal(["""{"type":"message","text":"1"}""", """{"type":"message","text":"2"}"""], _connector.Seen.Select(seen => seen.Body));
        Assert.All(_bot.Conversation.Delivered, told => Assert.Equal(new Delivery(DeliveryOutcome.Delivered, "1:sent"), told.Delivery));
        Assert.Equal([1, 2], _bot.Conversation.Delivered.Select(told => told.Reply.Key));
    }

    [Fact]
    public async Task Do_not_hold_up_the_response_to_Teams()
    {
        using var response = await PostAsync(Teams.Activity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_bot.Conversation.Delivered);
    }

    [Fact]
    public async Task Are_sent_before_a_stop_ends()
    {
        (await PostAsync(Teams.Activity())).Dispose();

        await _bot.StopAsync();

        Assert.Equal(2, _toldWhenTheRestStopped);
    }

    [Fact]
    public async Task Follow_the_answer_of_an_invoke()
    {
        _gate.Open();
        _bot.Conversation.Answer = (turn, _) => Task.FromResult(new TurnResult
        {
            Invoke = new(200, """{"statusCode":200}"""u8.ToArray()),
            Replies = [Reply(turn, 1)],
        });

        using var response = await PostAsync(Invoke());

        Assert.Equal("""{"statusCode":200}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        await Bot.EventuallyAsync(() => _bot.Conversation.Delivered.Count == 1);
    }

    [Fact]
    public async Task Go_into_the_response_when_the_caller_expects_them_there()
    {
        var activity = Teams.Activity();
        activity["deliveryMode"] = "expectReplies";

        using var response = await PostAsync(activity);

        Assert.Equal("""{"activities":[{"type":"message","text":"1"},{"type":"message","text":"2"}]}""", await response.Content.ReadAsStringAsync());
        await Bot.EventuallyAsync(() => _bot.Conversation.Delivered.Count == 2);
        Assert.All(_bot.Conversation.Delivered, told => Assert.Equal(DeliveryOutcome.Delivered, told.Delivery.Outcome));
        Assert.Empty(_connector.Seen);
    }

    [Fact]
    public async Task Are_joined_there_by_the_answer_of_an_invoke()
    {
        _bot.Conversation.Answer = (_, _) => Task.FromResult(new TurnResult { Invoke = new(200, """{"statusCode":200}"""u8.ToArray()) });
        var activity = Invoke();
        activity["deliveryMode"] = "expectReplies";

        using var response = await PostAsync(activity);

        Assert.Equal("""{"activities":[{"type":"invokeResponse","value":{"status":200,"body":{"statusCode":200}}}]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Are_looked_for_after_the_start_and_every_twenty_seconds()
    {
        _gate.Open();
        await Bot.EventuallyAsync(() => _bot.Conversation.LooksForUnsent == 1);
        (await PostAsync(Teams.Activity())).Dispose();
        await Bot.EventuallyAsync(() => _bot.Conversation.Delivered.Count == 2);
        _bot.Conversation.LeaveUnsent(Reply(_bot.Conversation.Only, 3), Reply(_bot.Conversation.Only, 4));

        _bot.Time.Advance(TimeSpan.FromSeconds(20));

        await Bot.EventuallyAsync(() => _bot.Conversation.Delivered.Count == 4);
        Assert.Equal([1, 2, 3, 4], _bot.Conversation.Delivered.Select(told => told.Reply.Key));
    }

    [Fact]
    public async Task Are_sent_although_looking_for_unsent_ones_failed_before()
    {
        _gate.Open();
        await Bot.EventuallyAsync(() => _bot.Conversation.LooksForUnsent == 1);
        (await PostAsync(Teams.Activity())).Dispose();
        _bot.Conversation.FailNextLook();
        _bot.Time.Advance(TimeSpan.FromSeconds(20));
        await Bot.EventuallyAsync(() => _bot.Conversation.LooksForUnsent == 2);
        _bot.Conversation.LeaveUnsent(Reply(_bot.Conversation.Only, 3));

        await Bot.EventuallyAsync(() =>
        {
            _bot.Time.Advance(TimeSpan.FromSeconds(20));
            return _bot.Conversation.Delivered.Any(told => told.Reply.Key == 3);
        });
    }

    private static Reply Reply(Turn turn, long key) => new()
    {
        Key = key,
        To = new(turn.ServiceUrl, turn.TenantId, turn.ConversationId, "28:bot"),
        Activity = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{key}}"}"""),
        ReplyToId = turn.ActivityId,
    };

    private static JsonObject Invoke()
    {
        var activity = Teams.Activity("");
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "sorted" } };
        return activity;
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        activity["serviceUrl"] = _connector.ServiceUrl;
        return _bot.PostAsync((string?)null, activity.ToJsonString());
    }

    /// <summary>Holds back what is sent until it is opened.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public DelegatingHandler Handler => new Holder(_open.Task);

        public void Open() => _open.TrySetResult();

        /// <summary>Late enough for a stop that waits for nothing to be over by then.</summary>
        public void OpenSoon() => _ = Task.Run(async () =>
        {
            await Task.Delay(300);
            Open();
        });

        private sealed class Holder(Task open) : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                await open.WaitAsync(cancellationToken);
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    private sealed class AtStop(Action act) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            act();
            return Task.CompletedTask;
        }
    }
}
