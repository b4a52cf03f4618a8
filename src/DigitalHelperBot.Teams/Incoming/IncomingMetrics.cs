using System.Diagnostics.Metrics;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>What is counted about receiving: turns by kind, refusals by reason, and how long a turn took.</summary>
internal sealed class IncomingMetrics
{
    private readonly Counter<long> _turns;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _seconds;

    public IncomingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(TeamsTelemetry.Name);
        _turns = meter.CreateCounter<long>("teams.turns", "{turn}", "Activities taken, by kind.");
        _refusals = meter.CreateCounter<long>("teams.refusals", "{request}", "Requests refused, by reason.");
        _failures = meter.CreateCounter<long>("teams.turn.failures", "{turn}", "Turns that ended in an error or ran out of time.");
        _seconds = meter.CreateHistogram<double>("teams.turn.duration", "s", "Time that the app took over a turn.");
    }

    public void Taken(TurnKind kind) => _turns.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));

    public void Refused(Refusal refusal) => _refusals.Add(1, new KeyValuePair<string, object?>("reason", refusal.ToString()));

    public void Failed(TurnKind kind) => _failures.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));

    public void Handled(TimeSpan took) => _seconds.Record(took.TotalSeconds);
}
