using System.Diagnostics.Metrics;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Conversation;

/// <summary>Counts what was said, by kind. No text, no person.</summary>
public sealed class AnswerMetrics
{
    public const string MeterName = "DigitalHelperBot";

    private readonly Counter<long> _answers;
    private readonly UpDownCounter<long> _outbox;
    private readonly Histogram<double> _duration;
    private readonly TimeProvider _time;

    public AnswerMetrics(IMeterFactory meters, TimeProvider time)
    {
        var meter = meters.Create(MeterName);
        _answers = meter.CreateCounter<long>("helper.answers", "{answer}", "What the bot said, by kind of content.");
        _outbox = meter.CreateUpDownCounter<long>("helper.outbox.depth", "{reply}", "Replies that this instance promised and that have not ended yet.");
        _duration = meter.CreateHistogram<double>("helper.answer.duration", "s", "From the turn's arrival to its commit.");
        _time = time;
    }

    public void Promised(int replies) => _outbox.Add(replies);

    public void Ended() => _outbox.Add(-1);

    public void Answered(Turn turn, Answer answer)
    {
        _answers.Add(1, new KeyValuePair<string, object?>("kind", answer.Say?.Kind ?? "none"));
        _duration.Record((_time.GetUtcNow() - turn.ReceivedAt).TotalSeconds);
    }
}
