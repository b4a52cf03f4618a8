using System.Diagnostics.Metrics;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Conversation;

/// <summary>Counts what was said, by kind. No text, no person.</summary>
public sealed class AnswerMetrics
{
    public const string MeterName = "DigitalHelperBot";

    private readonly Counter<long> _answers;
    private readonly Histogram<double> _duration;
    private readonly TimeProvider _time;
    private long _outboxDepth;

    public AnswerMetrics(IMeterFactory meters, TimeProvider time)
    {
        var meter = meters.Create(MeterName);
        _answers = meter.CreateCounter<long>("helper.answers", "{answer}", "What the bot said, by kind of content.");
        meter.CreateObservableGauge("helper.outbox.depth", () => Volatile.Read(ref _outboxDepth), "{reply}", "Replies that were promised and have not arrived, of all instances, when this one last looked.");
        _duration = meter.CreateHistogram<double>("helper.answer.duration", "s", "From the turn's arrival to its commit.");
        _time = time;
    }

    public void OutboxHolds(long replies) => Volatile.Write(ref _outboxDepth, replies);

    public void Answered(Turn turn, Answer answer)
    {
        _answers.Add(1, new KeyValuePair<string, object?>("kind", answer.Say?.Kind ?? "none"));
        _duration.Record((_time.GetUtcNow() - turn.ReceivedAt).TotalSeconds);
    }
}
