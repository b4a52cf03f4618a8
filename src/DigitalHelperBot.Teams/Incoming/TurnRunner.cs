using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Gives a turn to the app: with the typing sign when it takes long, never past the deadline, and without letting an error out.</summary>
internal sealed partial class TurnRunner(
    IConversation conversation, Deliveries deliveries, IncomingMetrics metrics, IOptions<TeamsOptions> options, TimeProvider time, ILogger<TurnRunner> logger)
{
    private readonly TimeSpan _typingAfter = options.Value.Incoming.TypingAfter;
    private readonly TimeSpan _deadline = options.Value.Incoming.TurnDeadline;

    /// <returns>What the app made of it; null when it failed or ran out of time.</returns>
    public async Task<TurnResult?> RunAsync(Turn turn)
    {
        var began = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(_deadline, time);
        try
        {
            var work = conversation.OnTurnAsync(turn, deadline.Token);
            if (!work.IsCompleted && ShowsTyping(turn))
                await TypeWhenSlowAsync(work, turn);

            // Late work may still be committed: the repeat that Teams sends then gets its result.
            var result = await work.WaitAsync(deadline.Token);
            metrics.Handled(time.GetElapsedTime(began));
            return result;
        }
        catch (Exception failure)
        {
            metrics.Failed(turn.Kind);
            // The message of an exception may quote what a person wrote; its type and place can't.
            LogFailed(turn.Kind, failure.GetType().FullName, failure.InnerException?.GetType().FullName, failure.StackTrace);
            return null;
        }
    }

    private async Task TypeWhenSlowAsync(Task work, Turn turn)
    {
        await work.WaitAsync(_typingAfter, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!work.IsCompleted)
            deliveries.BeginTyping(turn);
    }

    private static bool ShowsTyping(Turn turn)
        => turn is { Scope: ConversationScope.Personal, ExpectReplies: false, Activity.Type: "message" or "messageUpdate" };

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of kind {Kind} failed: {Failure}, caused by {Cause}.\n{Place}")]
    private partial void LogFailed(TurnKind kind, string? failure, string? cause, string? place);
}
