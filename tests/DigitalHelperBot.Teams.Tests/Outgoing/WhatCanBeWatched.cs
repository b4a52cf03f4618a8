using System.Diagnostics.Metrics;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

public sealed class WhatCanBeWatched
{
    [Fact]
    public async Task Are_sends_by_outcome_refusals_for_speed_and_time()
    {
        using var connector = new FakeConnector(Step.Answer(429), Step.Taken, Step.Answer(403));
        using var edge = Edge.WithoutCredential(time: null, ("Outgoing:RepeatDelay", "00:00:00.001"));
        var (sends, throttled, times) = (new List<string>(), 0L, 0);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Name == TeamsTelemetry.Name && instrument.Meter.Scope == edge.Get<IMeterFactory>())
                to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            if (instrument.Name == "teams.throttled")
                throttled += count;
            else
                sends.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}");
        });
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => times++);
        listener.Start();

        await edge.Replies.SendAsync(Replies.To(connector.ServiceUrl), default);
        await edge.Replies.SendAsync(Replies.To(connector.ServiceUrl), default);

        Assert.Equal(["teams.sends delivered reply", "teams.sends unreachable reply"], sends);
        Assert.Equal(1, throttled);
        Assert.Equal(2, times);
    }
}
