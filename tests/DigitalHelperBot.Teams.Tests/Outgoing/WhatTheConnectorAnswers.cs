using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;
using static DigitalHelperBot.Teams.Schema.DeliveryOutcome;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

/// <summary>Each way in which a send can end: what it is called, and how many requests were made for it.</summary>
public sealed class WhatTheConnectorAnswers
{
    private const string Html = "<!DOCTYPE html><html><body>Payload Too Large</body></html>";

    private static readonly Dictionary<string, Step[]> Scripts = new()
    {
        ["200"] = [Step.Answer(200, """{"id":"1:sent"}""")],
        ["202 without a body"] = [Step.Answer(202)],
        ["201 with garbage"] = [Step.Answer(201, "{not json")],
        ["201 with an array"] = [Step.Answer(201, "[1]")],
        ["201 with an id that is a number"] = [Step.Answer(201, """{"id":7}""")],
        ["201 with half of its body"] = [Step.HalfResponse],
        ["201 and a body that hangs"] = [Step.HangInBody],
        ["429, then taken"] = [Step.Answer(429), Step.Taken],
        ["429 each time"] = Always(Step.Answer(429)),
        ["429 for an hour"] = Always(Step.Answer(429, "", "Retry-After: 3600")),
        ["412, then taken"] = [Step.Answer(412), Step.Taken],
        ["412 each time"] = Always(Step.Answer(412)),
        ["400"] = Always(Step.Answer(400, """{"error":{"code":"BadSyntax"}}""")),
        ["401"] = Always(Step.Answer(401)),
        ["403"] = Always(Step.Answer(403, """{"error":{"code":"MessageWritesBlocked"}}""")),
        ["404"] = Always(Step.Answer(404, Html)),
        ["408"] = Always(Step.Answer(408)),
        ["413 in HTML"] = Always(Step.Answer(413, Html)),
        ["500"] = Always(Step.Answer(500, Html)),
        ["502 each time"] = Always(Step.Answer(502, Html)),
        ["502, then taken"] = [Step.Answer(502), Step.Taken],
        ["502, then 400"] = [Step.Answer(502), Step.Answer(400)],
        ["502, then 403"] = [Step.Answer(502), Step.Answer(403)],
        ["503"] = Always(Step.Answer(503)),
        ["504 each time"] = Always(Step.Answer(504)),
        ["504 twice, then taken"] = [Step.Answer(504), Step.Answer(504), Step.Taken],
        ["429, 502, 429, then taken"] = [Step.Answer(429), Step.Answer(502), Step.Answer(429), Step.Taken],
        ["301"] = Always(Step.Answer(301, "", "Location: https://smba.trafficmanager.net/")),
        ["cut before the body was read"] = Always(Step.CutBeforeBodyIsRead),
        ["cut after the body was read"] = Always(Step.CutAfterBodyIsRead),
        ["half of its headers"] = Always(Step.HalfHeaders),
        ["garbage instead of HTTP"] = Always(Step.Garbage),
        ["nothing, for ever"] = Always(Step.Hang),
    };

    [Theory]
    [InlineData("200", Delivered, 1, Delivered, 1)]
    [InlineData("202 without a body", Delivered, 1, Delivered, 1)]
    [InlineData("201 with garbage", Delivered, 1, Delivered, 1)]
    [InlineData("201 with an array", Delivered, 1, Delivered, 1)]
    [InlineData("201 with an id that is a number", Delivered, 1, Delivered, 1)]
    [InlineData("201 with half of its body", Delivered, 1, Delivered, 1)]
    [InlineData("201 and a body that hangs", Delivered, 1, Delivered, 1)]
    [InlineData("429, then taken", Delivered, 2, Delivered, 2)]
    [InlineData("429 each time", Failed, 5, Failed, 5)]
    [InlineData("429 for an hour", Failed, 1, Failed, 1)]
    [InlineData("412, then taken", Delivered, 2, Delivered, 2)]
    [InlineData("412 each time", Failed, 5, Failed, 5)]
    [InlineData("400", Failed, 1, Failed, 1)]
    [InlineData("401", Failed, 1, Failed, 1)]
    [InlineData("403", Unreachable, 1, Unreachable, 1)]
    [InlineData("404", Unreachable, 1, Unreachable, 1)]
    [InlineData("408", Uncertain, 1, Uncertain, 1)]
    [InlineData("413 in HTML", Failed, 1, Failed, 1)]
    [InlineData("500", Uncertain, 1, Uncertain, 1)]
    [InlineData("502 each time", Uncertain, 3, Uncertain, 1)]
    [InlineData("502, then taken", Delivered, 2, Uncertain, 1)]
    [InlineData("502, then 400", Uncertain, 2, Uncertain, 1)]
    [InlineData("502, then 403", Unreachable, 2, Uncertain, 1)]
    [InlineData("503", Uncertain, 1, Uncertain, 1)]
    [InlineData("504 each time", Uncertain, 3, Uncertain, 1)]
    [InlineData("504 twice, then taken", Delivered, 3, Uncertain, 1)]
    [InlineData("429, 502, 429, then taken", Delivered, 4, Uncertain, 2)]
    [InlineData("301", Failed, 1, Failed, 1)]
    [InlineData("cut before the body was read", Uncertain, 1, Uncertain, 1)]
    [InlineData("cut after the body was read", Uncertain, 1, Uncertain, 1)]
    [InlineData("half of its headers", Uncertain, 1, Uncertain, 1)]
    [InlineData("garbage instead of HTTP", Uncertain, 1, Uncertain, 1)]
    [InlineData("nothing, for ever", Uncertain, 1, Uncertain, 1)]
    public async Task Decides_the_outcome_and_the_repeats(string answers, DeliveryOutcome reply, int replyRequests, DeliveryOutcome notice, int noticeRequests)
    {
        Assert.Equal((reply, replyRequests), await SendAsync(answers, SendKind.Reply));
        Assert.Equal((notice, noticeRequests), await SendAsync(answers, SendKind.Notice));
    }

    [Fact]
    public async Task Is_never_asked_twice_for_typing()
    {
        using var connector = new FakeConnector(Always(Step.Answer(429)));
        using var edge = Edge.WithoutCredential();

        var delivery = await edge.Connector.SendTypingAsync(Replies.To(connector.ServiceUrl).To, CancellationToken.None);

        Assert.Equal(Failed, delivery.Outcome);
        Assert.Contains("\"typing\"", Assert.Single(connector.Seen).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SendKind.Reply)]
    [InlineData(SendKind.Notice)]
    public async Task Is_nothing_when_nobody_listens_so_it_certainly_did_not_arrive(SendKind kind)
    {
        var gone = new FakeConnector();
        var serviceUrl = gone.ServiceUrl;
        gone.Dispose();
        using var edge = Edge.WithoutCredential(time: null, Quick);

        var delivery = await edge.Connector.SendAsync(Replies.To(serviceUrl).To, "{}"u8.ToArray(), kind, CancellationToken.None);

        Assert.Equal(Failed, delivery.Outcome);
    }

    [Fact]
    public async Task Is_awaited_again_when_the_connection_could_not_be_made_at_first()
    {
        using var connector = new FakeConnector();
        var port = connector.EndPoint.Port;
        connector.Dispose();
        using var edge = Edge.WithoutCredential(time: null, ("Outgoing:RepeatDelay", "00:00:00.200"), ("Outgoing:MaxRepeats", "10"));

        var sending = edge.Connector.SendAsync(Replies.To($"http://127.0.0.1:{port}").To, "{}"u8.ToArray(), SendKind.Notice, CancellationToken.None);
        using var late = FakeConnector.OnPort(port);

        Assert.Equal(Delivered, (await sending).Outcome);
        Assert.Single(late.Seen);
    }

    [Fact]
    public async Task Did_not_arrive_when_it_was_refused_for_speed_and_then_nobody_listened()
    {
        using var connector = new FakeConnector(Step.Answer(429, "", "Connection: close") with { Closes = true });
        using var edge = Edge.WithoutCredential(time: null, ("Outgoing:RepeatDelay", "00:00:00.300"), ("Outgoing:MaxRepeats", "1"));

        var sending = edge.Replies.SendAsync(Replies.To(connector.ServiceUrl), default);
        await connector.SeesAsync(1);
        connector.StopListening();

        Assert.Equal(Failed, (await sending).Outcome);
    }

    [Fact]
    public async Task Is_uncertain_when_the_program_stops_while_the_message_is_under_way()
    {
        using var connector = new FakeConnector(Step.Hang);
        using var edge = Edge.WithoutCredential();
        using var stop = new CancellationTokenSource();

        var sending = edge.Replies.SendAsync(Replies.To(connector.ServiceUrl), stop.Token);
        await connector.SeesAsync(1);
        await stop.CancelAsync();

        Assert.Equal(Uncertain, (await sending).Outcome);
    }

    [Fact]
    public async Task Is_not_awaited_when_the_program_is_stopping_already()
    {
        using var connector = new FakeConnector();
        using var edge = Edge.WithoutCredential();

        var delivery = await edge.Replies.SendAsync(Replies.To(connector.ServiceUrl), new CancellationToken(canceled: true));

        Assert.Equal(Failed, delivery.Outcome);
        Assert.Empty(connector.Seen);
    }

    private static (string, string)[] Quick =>
        [("Outgoing:RepeatDelay", "00:00:00.001"), ("Outgoing:MaxRepeatDelay", "00:00:00.010"), ("Outgoing:AttemptTimeout", "00:01:00")];

    private static Step[] Always(Step step) => [.. Enumerable.Repeat(step, 20)];

    private static async Task<(DeliveryOutcome, int)> SendAsync(string answers, SendKind kind)
    {
        using var connector = new FakeConnector(Scripts[answers]);
        var hangs = Scripts[answers].Any(step => step.Hangs);
        using var edge = Edge.WithoutCredential(time: null, [.. Quick, .. hangs ? [("Outgoing:AttemptTimeout", "00:00:00.500")] : Array.Empty<(string, string)>()]);

        var delivery = await edge.Connector.SendAsync(Replies.To(connector.ServiceUrl).To, "{}"u8.ToArray(), kind, CancellationToken.None);

        return (delivery.Outcome, connector.Seen.Count);
    }
}
