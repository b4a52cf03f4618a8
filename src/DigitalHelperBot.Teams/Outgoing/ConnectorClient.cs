using System.Buffers;
using System.Net;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Speaks the Bot Connector protocol. Sends end in a <see cref="Delivery"/>, whatever happens, also when they are cancelled.</summary>
public sealed partial class ConnectorClient
{
    private readonly ConnectorTransport _transport;
    private readonly AllowedHosts _allowedHosts;
    private readonly OutgoingMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<ConnectorClient> _logger;

    internal ConnectorClient(
        ConnectorTransport transport, AllowedHosts allowedHosts, OutgoingMetrics metrics, TimeProvider time, ILogger<ConnectorClient> logger)
    {
        _transport = transport;
        _allowedHosts = allowedHosts;
        _metrics = metrics;
        _time = time;
        _logger = logger;
    }

    /// <summary>A new activity at the end of the conversation.</summary>
    /// <param name="activity">The activity's JSON in UTF-8, sent as it is.</param>
    public Task<Delivery> SendAsync(ConversationReference to, ReadOnlyMemory<byte> activity, SendKind kind, CancellationToken cancellationToken) =>
        DeliverAsync(to, HttpMethod.Post, activityId: null, activity, kind, cancellationToken);

    /// <summary>A new activity that answers another one; in a channel, in its thread.</summary>
    public Task<Delivery> ReplyAsync(
        ConversationReference to, string replyToId, ReadOnlyMemory<byte> activity, SendKind kind, CancellationToken cancellationToken) =>
        DeliverAsync(to, HttpMethod.Post, replyToId, activity, kind, cancellationToken);

    /// <summary>Replaces an activity that the bot sent before.</summary>
    public Task<Delivery> UpdateAsync(
        ConversationReference to, string activityId, ReadOnlyMemory<byte> activity, SendKind kind, CancellationToken cancellationToken) =>
        DeliverAsync(to, HttpMethod.Put, activityId, activity, kind, cancellationToken);

    /// <summary>The three dots that say that an answer is coming. Tried once: late, it would be wrong.</summary>
    public Task<Delivery> SendTypingAsync(ConversationReference to, CancellationToken cancellationToken)
    {
        var typing = new ArrayBufferWriter<byte>();
        ActivityWriter.WriteTyping(typing, new ActivityFrame(to));
        return DeliverAsync(to, HttpMethod.Post, activityId: null, typing.WrittenMemory, SendKind.Notice, cancellationToken, once: true);
    }

    private async Task<Delivery> DeliverAsync(
        ConversationReference to, HttpMethod method, string? activityId, ReadOnlyMemory<byte> activity, SendKind kind,
        CancellationToken cancellationToken, bool once = false)
    {
        using var span = TeamsTelemetry.Source.StartActivity("teams.send", System.Diagnostics.ActivityKind.Client);
        var began = _time.GetTimestamp();
        var delivery = Find(to, activityId) is { } address
            ? await DeliverAsync(new ConnectorRequest(method, address, to.ConversationId, kind, activity) { Once = once }, cancellationToken)
            : new Delivery(DeliveryOutcome.Failed, ActivityId: null);
        _metrics.Ended(kind, delivery.Outcome, _time.GetElapsedTime(began));
        span?.SetTag("outcome", delivery.Outcome.ToString());
        return delivery;
    }

    private Uri? Find(ConversationReference to, string? activityId)
    {
        if (!_allowedHosts.Allows(to.ServiceUrl))
            LogHostNotAllowed();
        else if (!ConnectorAddress.IsId(to.ConversationId) || (activityId is not null && !ConnectorAddress.IsId(activityId)))
            LogNotAnId();
        else
            return activityId is null
                ? ConnectorAddress.Activities(to.ServiceUrl, to.ConversationId)
                : ConnectorAddress.Activity(to.ServiceUrl, to.ConversationId, activityId);
        return null;
    }

    private async Task<Delivery> DeliverAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        using (request)
            try
            {
                using var response = await _transport.SendAsync(request, cancellationToken);
                return Judge(request, response);
            }
            catch (Exception failure) when (failure is ConnectorBrokenException or OperationCanceledException)
            {
                LogBroken(failure is ConnectorBrokenException ? failure.Message : "cancelled");
                return new(request.MayHaveArrived ? DeliveryOutcome.Uncertain : DeliveryOutcome.Failed, ActivityId: null);
            }
    }

    private Delivery Judge(ConnectorRequest request, HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return new(DeliveryOutcome.Delivered, ConnectorJson.Read(response.Content, ConnectorJson.Default.ResourceId)?.Id);

        LogRefused((int)response.StatusCode);
        return new(response.StatusCode switch
        {
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound => DeliveryOutcome.Unreachable,
            _ when request.MayHaveArrived => DeliveryOutcome.Uncertain,
            _ => DeliveryOutcome.Failed,
        }, ActivityId: null);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing was sent: the service address of the conversation is not on an allowed host. If it is right, add its host to Teams:AllowedServiceHosts.")]
    private partial void LogHostNotAllowed();

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing was sent: the conversation's or the activity's id is empty or made of dots.")]
    private partial void LogNotAnId();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Connector answered a send with {Status}.")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A send had no answer from the Connector: {Reason}")]
    private partial void LogBroken(string reason);
}
