using System.Buffers;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Telling;

/// <summary>Sends one telling that is claimed, and stores how it ended. It throws nothing.</summary>
internal sealed partial class TellingSender(
    Claims claims, Destinations destinations, SameAnswer sameAnswer, TellingDrawing drawing, ConnectorClient connector, NextChat nextChat,
    IOptions<TellingOptions> options, TimeProvider time, ILogger<TellingSender> log)
{
    private const int MostAttempts = 10;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    public async Task SendAsync(ClaimedTelling claim, CancellationToken outOfTime)
    {
        TellingToSend? telling = null;
        var delivery = new Delivery(DeliveryOutcome.Failed, null);
        try
        {
            telling = await destinations.ReadAsync(claim.Id, outOfTime);
            if (telling is not null && await sameAnswer.IsOnItsWayAsync(telling, outOfTime))
            {
                await StoreAsync(claim, TellingState.Overtaken, null, null);
                return;
            }

            delivery = await DeliverAsync(telling, outOfTime);
        }
        catch (Exception failure)
        {
            // Nothing has left: a send itself always ends in an outcome.
            LogNotSent(failure.GetType().Name);
        }

        await EndAsync(claim, telling, delivery);
    }

    private async Task<Delivery> DeliverAsync(TellingToSend? telling, CancellationToken outOfTime)
    {
        if (telling is null || await destinations.FindAsync(telling, outOfTime) is not { } to)
            return new(DeliveryOutcome.Unreachable, null);
        if (await drawing.DrawAsync(telling, outOfTime) is not { } body)
            return new(DeliveryOutcome.Failed, null);
        var activity = new ArrayBufferWriter<byte>(1024);
        var frame = new ActivityFrame(to) { Summary = body.Summary };
        if (body.Message.Card is { } card)
            ActivityWriter.WriteCard(activity, frame, card, body.Message.Values);
        else
            ActivityWriter.WriteText(activity, frame, body.Message.Text!);
        return await connector.SendAsync(to, activity.WrittenMemory, SendKind.Notice, outOfTime);
    }

    private async Task EndAsync(ClaimedTelling claim, TellingToSend? telling, Delivery delivery)
    {
        var state = StateOf(delivery.Outcome, claim.Attempt);
        if (state == TellingState.Unreachable && telling?.Telling.PersonKey is { } person)
            nextChat.Add(person);
        await StoreAsync(claim, state, state == TellingState.Waiting ? DelayAfter(claim.Attempt) : null, delivery.ActivityId);
    }

    private async Task StoreAsync(ClaimedTelling claim, TellingState state, TimeSpan? again, string? activityId)
    {
        var now = time.GetUtcNow();
        try
        {
            await claims.EndAsync(claim, state, now, now + again, activityId);
        }
        catch (CommitException failure)
        {
            // It stays in "sending", which the next start takes for uncertain.
            LogNotStored(failure.GetType().Name);
        }
    }

    private static TellingState StateOf(DeliveryOutcome outcome, int attempt) => outcome switch
    {
        DeliveryOutcome.Delivered => TellingState.Told,
        DeliveryOutcome.Uncertain => TellingState.Uncertain,
        DeliveryOutcome.Unreachable => TellingState.Unreachable,
        _ => attempt < MostAttempts ? TellingState.Waiting : TellingState.Unreachable,
    };

    private TimeSpan DelayAfter(int attempt)
    {
        var delay = options.Value.RepeatDelay * Math.Pow(2, attempt - 1);
        return delay < LongestDelay ? delay : LongestDelay;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A telling could not be sent yet ({Failure}). It is tried again.")]
    private partial void LogNotSent(string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "How a telling ended could not be stored ({Failure}). It will be listed as uncertain.")]
    private partial void LogNotStored(string failure);
}
