using System.Diagnostics.Metrics;
using System.Net;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>What is counted about sending: outcomes, refusals for speed, and how long it took.</summary>
internal sealed class OutgoingMetrics
{
    private readonly Counter<long> _sends;
    private readonly Counter<long> _throttled;
    private readonly Histogram<double> _seconds;

    public OutgoingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(TeamsTelemetry.Name);
        _sends = meter.CreateCounter<long>("teams.sends", "{send}", "Activities sent, by outcome and kind.");
        _throttled = meter.CreateCounter<long>("teams.throttled", "{response}", "429 responses of the Connector.");
        _seconds = meter.CreateHistogram<double>("teams.send.duration", "s", "Time from the first attempt to the outcome, waits included.");
    }

    public void Answered(HttpStatusCode status)
    {
        if (status == HttpStatusCode.TooManyRequests)
            _throttled.Add(1);
    }

    public void Ended(SendKind kind, DeliveryOutcome outcome, TimeSpan took)
    {
        _sends.Add(1, new("outcome", NameOf(outcome)), new("kind", kind == SendKind.Reply ? "reply" : "notice"));
        _seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", NameOf(outcome)));
    }

    private static string NameOf(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Delivered => "delivered",
        DeliveryOutcome.Unreachable => "unreachable",
        DeliveryOutcome.Uncertain => "uncertain",
        _ => "failed",
    };
}
