using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using DigitalHelperBot.Conversation;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DigitalHelperBot.Tests.Observing;

public sealed class WhatCanBeWatched
{
    [Fact]
    public async Task Is_whether_it_lives_and_whether_it_is_ready()
    {
        await using var bot = await BotUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await bot.GetAsync("/health/live"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await bot.GetAsync("/health/ready"));
    }

    [Fact]
    public async Task Is_every_answer_by_its_outcome_and_how_long_it_took()
    {
        await using var bot = await BotUnderTest.StartAsync();
        using var watch = new Watch(bot);
        await bot.AskAsync("how do i show my screen");
        await bot.AskAsync("how do people hear me", "ben");
        await bot.AskAsync("who do i ring about mice in the staff kitchen");
        await bot.AskAsync("what do you hold about me");

        Assert.Equal((1, 1), (watch.Sum("helper.answers no-answer"), watch.Sum("helper.answers held")));
        Assert.InRange(watch.Sum("helper.answers walkthrough"), 1, 2);
        Assert.Equal(4, watch.Count("helper.answer.duration"));
    }

    [Fact]
    public async Task Is_how_many_answers_have_not_arrived_also_after_a_restart()
    {
        await using var connector = await FakeConnector.StartAsync();
        var refused = new TaskCompletionSource();
        connector.Refuse = _ =>
        {
            refused.TrySetResult();
            return 429;
        };
        (string, string)[] noPatience = [("Teams:Outgoing:MaxRepeats", "0"), ("Teams:Outgoing:MaxRepeatDelay", "00:00:01"), ("Teams:Outgoing:RepeatDelay", "00:00:00.1")];
        await using var bot = await BotUnderTest.StartAsync(connector: connector, settings: noPatience);
        using var before = new Watch(bot);
        using var taken = await bot.PostAsync(bot.Teams.Message("how do i show my screen"));
        await refused.Task.WaitAsync(TimeSpan.FromMinutes(2));
        await LookAsync(bot);
        Assert.Equal(1, before.Last("helper.outbox.depth"));
        await bot.StopAsync();

        connector.Refuse = _ => null;
        await using var again = await BotUnderTest.StartAsync(bot.Folder, connector);
        using var after = new Watch(again);
        await connector.NextAsync();
        while ((await again.RowsAsync<OutboxReply>()).Count > 0)
            await Task.Delay(20);

        await LookAsync(again);
        Assert.Equal(0, after.Last("helper.outbox.depth"));
    }

    [Fact]
    public async Task Goes_nowhere_unless_a_setting_says_where()
    {
        await using var quiet = Program.Build(["--environment", "Development"]);
        await using var told = Program.Build(["--environment", "Development", "--Observing:OtlpEndpoint=http://127.0.0.1:9"]);

        Assert.Null(quiet.Services.GetService<TracerProvider>());
        Assert.Null(quiet.Services.GetService<MeterProvider>());
        Assert.NotNull(told.Services.GetService<TracerProvider>());
        Assert.NotNull(told.Services.GetService<MeterProvider>());
    }

    /// <summary>The look that the bot takes every twenty seconds.</summary>
    private static async Task LookAsync(BotUnderTest bot) => await bot.Service<IConversation>().TakeUnsentAsync(CancellationToken.None);

    /// <summary>Listens to one bot's own numbers.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentDictionary<string, (long Sum, long Count, long Last)> _seen = new();

        public Watch(BotUnderTest bot)
        {
            var own = bot.Service<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == AnswerMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, own))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, 1, tags));
            _listener.Start();
        }

        public long Sum(string name) => _seen.GetValueOrDefault(name).Sum;

        public long Count(string name) => _seen.GetValueOrDefault(name).Count;

        public long Last(string name)
        {
            _listener.RecordObservableInstruments();
            return _seen.GetValueOrDefault(name).Last;
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var name = tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
            _seen.AddOrUpdate(name, (value, 1, value), (_, before) => (before.Sum + value, before.Count + 1, value));
        }
    }
}
