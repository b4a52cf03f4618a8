using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class WhatCanBeWatched : IAsyncLifetime, IDisposable
{
    private const string Words = "canary-words", Name = "Canary Name", Secret = "canary-secret";
    private readonly ConcurrentDictionary<string, long> _counts = new();
    private readonly MeterListener _listener = new();
    private KeyServer _keys = null!;
    private Bot _bot = null!;

    public async Task InitializeAsync()
    {
        _keys = await KeyServer.StartAsync();
        _keys.Publish(Teams.Kid, Teams.Key, "msteams");
        _bot = await Bot.InProductionAsync(_keys, ("Credential:ClientSecret", Secret));
        var own = _bot.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TeamsTelemetry.Name && ReferenceEquals(instrument.Meter.Scope, own))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _counts.AddOrUpdate($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}", value, (_, before) => before + value));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _keys.DisposeAsync();
    }

    [Fact]
    public async Task Are_turns_by_kind_and_refusals_by_reason()
    {
        var token = Teams.Token(_bot.Time.GetUtcNow());
        (await _bot.PostAsync(token, Teams.Activity().ToJsonString())).Dispose();
        (await _bot.PostAsync(token, Teams.Activity().ToJsonString())).Dispose();
        (await _bot.PostAsync((string?)null, Teams.Activity().ToJsonString())).Dispose();
        (await _bot.PostAsync(token, "{}")).Dispose();

        Assert.Equal((2, 1, 1), (_counts["teams.turns Message"], _counts["teams.refusals NoToken"], _counts["teams.refusals Malformed"]));
    }

    [Fact]
    public async Task Is_each_turn_in_a_trace_with_its_kind()
    {
        var kinds = new ConcurrentQueue<string?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TeamsTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => kinds.Enqueue(activity.GetTagItem("kind")?.ToString()),
        };
        ActivitySource.AddActivityListener(listener);

        (await _bot.PostAsync(Teams.Token(_bot.Time.GetUtcNow()), Teams.Activity().ToJsonString())).Dispose();

        Assert.Contains("Message", kinds);
    }

    [Fact]
    public async Task Is_no_word_name_token_or_secret_in_any_log()
    {
        var activity = Teams.Activity(Words);
        activity["from"]!["name"] = Name;
        var token = Teams.Token(_bot.Time.GetUtcNow());
        var forged = Teams.Token(_bot.Time.GetUtcNow(), key: Teams.StrangersKey);
        _bot.Conversation.Answer = (turn, _) => throw new InvalidOperationException(turn.Text);

        (await _bot.PostAsync(token, activity.ToJsonString())).Dispose();
        (await _bot.PostAsync(forged, activity.ToJsonString())).Dispose();
        (await _bot.PostAsync(token, activity.ToJsonString() + "x")).Dispose();

        Assert.Contains("System.InvalidOperationException", _bot.Log.All, StringComparison.Ordinal);
        foreach (var canary in new[] { Words, Name, Secret, token.Split('.')[2], forged.Split('.')[2], token.Split('.')[1] })
            Assert.DoesNotContain(canary, _bot.Log.All, StringComparison.Ordinal);
    }
}
