using System.Buffers;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Sends replies after their turn was acknowledged, and tells the app how each ended. A stop waits for what is under way.</summary>
internal sealed partial class Deliveries(ReplySender sender, IConversation conversation, ILogger<Deliveries> logger) : IHostedService, IDisposable
{
    private static readonly ReadOnlyMemory<byte> Typing = """{"type":"typing"}"""u8.ToArray();

    private readonly CancellationTokenSource _outOfTime = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One more than what is under way; the one is given back at the stop.
    private int _underWay = 1;

    /// <summary>Sends in order. Returns as soon as there is something to wait for: what can be done at once is done on the caller's thread.</summary>
    public void Begin(IReadOnlyList<Reply> replies)
    {
        if (replies.Count > 0)
            Run(() => SendAsync(replies));
    }

    /// <summary>Shows the person that an answer is coming. The app is not told about it.</summary>
    public void BeginTyping(Turn turn) => BeginUnpromised(turn, replyToId: null, Typing);

    /// <summary>Says something of the edge's own to who wrote the turn. The app is not told about it, and it is not sent again.</summary>
    public void BeginSaying(Turn turn, string words)
    {
        var activity = new ArrayBufferWriter<byte>();
        ActivityWriter.WriteText(activity, new ActivityFrame(To(turn), turn.ActivityId), words);
        BeginUnpromised(turn, turn.ActivityId, activity.WrittenMemory);
    }

    private void BeginUnpromised(Turn turn, string? replyToId, ReadOnlyMemory<byte> activity)
        => Run(() => sender.SendAsync(new Reply { Key = 0, To = To(turn), Activity = activity, ReplyToId = replyToId }, _outOfTime.Token));

    private static ConversationReference To(Turn turn) => new(turn.ServiceUrl, turn.TenantId, turn.ConversationId, turn.Activity.Recipient?.Id ?? "");

    public async Task SendAsync(IReadOnlyList<Reply> replies)
    {
        foreach (var reply in replies)
            await TellAsync(reply, await sender.SendAsync(reply, _outOfTime.Token));
    }

    /// <summary>Tells the app how a delivery ended; that the app can't take it is logged, since nobody waits.</summary>
    public async Task TellAsync(Reply reply, Delivery delivery)
    {
        try
        {
            await conversation.OnDeliveredAsync(reply, delivery, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogNotTold(failure.GetType().Name);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        End();
        // When the host's patience ends, sends are cut off; each still ends in an outcome that the app is told.
        await using var impatience = cancellationToken.Register(_outOfTime.Cancel);
        await _done.Task;
    }

    public void Dispose() => _outOfTime.Dispose();

    private void Run(Func<Task> send)
    {
        Interlocked.Increment(ref _underWay);
        _ = RunAsync(send);
    }

    private async Task RunAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception failure)
        {
            LogNotSent(failure.GetType().Name);
        }
        finally
        {
            End();
        }
    }

    private void End()
    {
        if (Interlocked.Decrement(ref _underWay) == 0)
            _done.TrySetResult();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply could not be sent ({Failure}). It is tried again with the unsent ones.")]
    private partial void LogNotSent(string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The app could not take in how a delivery ended ({Failure}). The reply may be sent a second time.")]
    private partial void LogNotTold(string failure);
}
