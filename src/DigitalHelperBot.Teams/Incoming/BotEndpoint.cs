using DigitalHelperBot.Teams.Schema;
using Microsoft.AspNetCore.Http;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Takes an activity from Teams: who calls, what it says, to the app with it, the answer back, and the replies sent behind it.</summary>
internal sealed class BotEndpoint(
    LocalDoor door, TokenCheck tokens, CallerCheck caller, PersonLimit limit, TurnRunner runner, TurnResponse responses,
    Deliveries deliveries, IncomingMetrics metrics, TimeProvider time)
{
    public async Task TakeAsync(HttpContext context)
    {
        using var span = TeamsTelemetry.Source.StartActivity("teams.turn");
        var refusal = await TryTakeAsync(context, span);
        if (refusal == Refusal.None)
            return;

        metrics.Refused(refusal);
        span?.SetTag("refusal", refusal.ToString());
        var response = context.Response;
        response.StatusCode = RefusalStatus.Of(refusal);
        if (response.StatusCode == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (refusal == Refusal.TooMany)
            response.Headers.RetryAfter = "60";
    }

    private async Task<Refusal> TryTakeAsync(HttpContext context, System.Diagnostics.Activity? span)
    {
        TokenResult token = Refusal.NotLocal;
        if (!door.IsOpen)
            token = await tokens.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted);
        else if (LocalDoor.Admits(context))
            token = Refusal.None;
        if (token.Refusal != Refusal.None)
            return token.Refusal;

        BodyResult body;
        try
        {
            body = await RequestBody.ReadAsync(context.Request);
        }
        catch (IOException)
        {
            return Refusal.Malformed; // cut short or too slow: Kestrel closes the connection
        }
        if (body.Activity is not { } activity)
            return body.Refusal;

        var refusal = Admit(context, activity, token.Token, out var tenantId);
        return refusal == Refusal.None ? await HandleAsync(context, activity, tenantId, span) : refusal;
    }

    private Refusal Admit(HttpContext context, Schema.Activity activity, CheckedToken? token, out string tenantId)
        => token is null ? door.Check(activity, context, out tenantId) : caller.Check(activity, token, out tenantId);

    private async Task<Refusal> HandleAsync(HttpContext context, Schema.Activity activity, string tenantId, System.Diagnostics.Activity? span)
    {
        if (!TurnReader.Knows(activity))
        {
            metrics.Taken(TurnKind.Other);
            return Refusal.None;
        }
        if (!TurnReader.TryRead(activity, tenantId, time.GetUtcNow(), out var turn))
            return Refusal.Malformed;
        if (limit.Take(turn) is var allowance && allowance != Allowance.Within)
            return await TurnAwayAsync(context.Response, turn, allowance);

        metrics.Taken(turn.Kind);
        span?.SetTag("kind", turn.Kind.ToString());
        if (turn.Kind == TurnKind.UnknownInvoke)
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
        else if (turn.Kind != TurnKind.Other)
            await AnswerAsync(context.Response, turn);
        return Refusal.None;
    }

    /// <summary>The person is told once, and then refused until they stop. A pressed button can only show an error that comes with 200.</summary>
    private async Task<Refusal> TurnAwayAsync(HttpResponse response, Turn turn, Allowance allowance)
    {
        if (turn.CardAction?.Route == CardRoute.Execute)
            await responses.WriteTooManyAsync(response);
        else if (allowance == Allowance.TellOnce && !turn.ExpectReplies)
            response.OnCompleted(() =>
            {
                deliveries.BeginSaying(turn, responses.TooMany);
                return Task.CompletedTask;
            });
        else
            return Refusal.TooMany;
        metrics.Refused(Refusal.TooMany);
        return Refusal.None;
    }

    private async Task AnswerAsync(HttpResponse response, Turn turn)
    {
        if (await runner.RunAsync(turn) is not { } result)
        {
            await responses.WriteFailureAsync(response, turn);
            return;
        }

        if (!turn.ExpectReplies)
        {
            // The response ends first: Teams holds the conversation until then.
            response.OnCompleted(() =>
            {
                deliveries.Begin(result.Replies);
                return Task.CompletedTask;
            });
            await TurnResponse.WriteAsync(response, turn, result);
            return;
        }

        await TurnResponse.WriteAsync(response, turn, result);
        await response.CompleteAsync();
        foreach (var reply in result.Replies)
            await deliveries.TellAsync(reply, new(DeliveryOutcome.Delivered, ActivityId: null));
    }
}
