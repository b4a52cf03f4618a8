using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds.Verbs;

/// <summary>Needs as lines of text, or as JSON.</summary>
internal sealed class NeedsPrinter(VerbSession session, TextWriter to)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task ListAsync(bool all, bool json, CancellationToken cancellationToken)
    {
        var lines = await session.Get<NeedsList>().ReadAsync(all, cancellationToken);
        if (json)
        {
            await to.WriteLineAsync(JsonSerializer.Serialize(new { needs = lines.Select(ForPrograms) }, Indented));
            return;
        }

        foreach (var line in lines)
        {
            Line($"{line.Need.Id}  {line.Need.Title}");
            Line($"    {Words.State(line.Need.State)}{(line.Need.ReopenedAt is not null && line.Need.State == NeedState.Heard ? ", came back" : "")}{(line.Need.Urgent ? ", urgent" : "")}; {Count(line.People, "person", "people")}, {Count(line.Sites, "site", "sites")}; first heard {line.Need.FirstHeardAt:yyyy-MM-dd}{Told(line.Told)}");
        }

        Line($"{Count(lines.Count, "need", "needs")}.");
    }

    public async Task ShowAsync(long needId, CancellationToken cancellationToken)
    {
        await session.Get<NeedReading>().CatchUpAsync(cancellationToken);
        var need = await session.Get<NeedChanges>().FindAsync(needId, cancellationToken);
        var family = await session.Get<NeedChanges>().FamilyAsync(needId, cancellationToken);
        await using var db = await session.Get<IDbContextFactory<HelperDb>>().CreateDbContextAsync(cancellationToken);
        var signals = await db.Set<Signal>().AsNoTracking().Where(signal => signal.NeedId != null && family.Contains(signal.NeedId.Value)).OrderBy(signal => signal.Id).ToListAsync(cancellationToken);
        var history = await db.Set<NeedChange>().AsNoTracking().Where(change => change.NeedId == needId).OrderBy(change => change.Id).ToListAsync(cancellationToken);
        Line($"{need.Id}  {need.Title}");
        Line($"    {Words.State(need.State)}{(need.Urgent ? ", urgent" : "")}{(need.ArticleId is { } article ? $"; article {article}" : "")}{(need.Signpost is { } signpost ? $"; \"{signpost}\"" : "")}");
        Line($"Signals");
        foreach (var signal in signals)
            Line($"    {signal.Id}  {signal.At:yyyy-MM-dd}  {Words.Kind(signal.Kind)}  \"{signal.Text}\"{(signal.Detail is { } detail ? $" ({detail})" : "")}");
        if (await session.Get<NeedTellings>().NotReachedAsync(needId, cancellationToken) is { Count: > 0 } notReached)
        {
            Line($"Not reached for certain (needs resend {needId})");
            foreach (var telling in notReached)
                Line($"    {telling.Id}  {Words.NotReached(telling.State)}  \"{telling.Words}\"");
        }

        Line($"History");
        foreach (var change in history)
            Line($"    {change.At:yyyy-MM-dd HH:mm}  {Words.Change(change.Kind)}{(change.Why is { } why ? $" {why}" : "")}{(change.By is { } by ? $", {by}" : "")}");
        var neighbours = session.Get<NeedIndex>().Neighbours(needId);
        if (neighbours.Count > 0)
            Line($"Perhaps the same");
        foreach (var neighbour in neighbours)
            Line($"    {neighbour.NeedId}  shares: {string.Join(", ", neighbour.Shares)}  (needs merge {needId} {neighbour.NeedId})");
    }

    public async Task ProofAsync(string articleId, long? needId, bool json, CancellationToken cancellationToken)
    {
        var proof = await session.Get<AnswerProof>().OfAsync(articleId, needId, cancellationToken);
        if (json)
        {
            await to.WriteLineAsync(JsonSerializer.Serialize(new
            {
                article = articleId,
                wordings = proof.Select(one => new { need = one.NeedId, text = one.Text, signals = one.Signals, matched = JsonNamingPolicy.CamelCase.ConvertName(one.Proved.ToString()) }),
            }, Indented));
            return;
        }

        foreach (var need in proof.GroupBy(one => (one.NeedId, one.NeedTitle)))
        {
            Line($"{need.Key.NeedId}  {need.Key.NeedTitle}");
            foreach (var one in need)
                Line($"    {(one.Proved switch { Proved.Answered => "answered", Proved.Offered => "offered ", _ => "no      " })}  \"{one.Text}\"  {string.Join(' ', one.Signals)}");
        }

        Line($"{Count(proof.Where(one => one.Proved != Proved.No).Sum(one => one.Signals.Count), "signal is", "signals are")} matched by {articleId}, {proof.Where(one => one.Proved == Proved.No).Sum(one => one.Signals.Count)} not.");
    }

    public async Task ProofNewsAsync(CancellationToken cancellationToken)
    {
        var news = await session.Get<ArticleProofs>().NewsAsync(cancellationToken);
        foreach (var proof in news)
            Line($"{proof.ArticleId}  answers {proof.Answered} of {proof.Signals}, offered for {proof.Offered} more; {proof.MadeAt:yyyy-MM-dd HH:mm}  (needs proof {proof.ArticleId})");
        Line($"{Count(news.Count, "new or changed article", "new or changed articles")} to look at.");
    }

    /// <summary>What IT see before they say who is told.</summary>
    public async Task BeforeTellingAsync(long needId, string? articleId, CancellationToken cancellationToken)
    {
        await session.Get<NeedChanges>().FindAsync(needId, cancellationToken);
        if (articleId is not null)
            await ProofAsync(articleId, needId, false, cancellationToken);
        var people = await session.Get<Rounds>().CountWhoWouldBeToldAsync(needId, cancellationToken);
        Line($"{Count(people, "person", "people")} would be told. Nobody is yet: to tell them, say it again with --tell.");
    }

    public async Task ToldAsync(long needId, CancellationToken cancellationToken)
    {
        var people = (await session.Get<Rounds>().CountsAsync(needId, cancellationToken)).People;
        Line($"Answered. {Count(people.Waiting, "person is", "people are")} told in working hours{(people.Stopped > 0 ? $"; {Count(people.Stopped, "person", "people")} asked not to be told" : "")}.");
    }

    public async Task OtherSystemAsync(CancellationToken cancellationToken)
    {
        var queue = await session.Get<NeedEvents>().ListAsync(cancellationToken);
        foreach (var one in queue)
            Line($"{one.Id}  {one.At:yyyy-MM-dd HH:mm}  need {one.NeedId} {Words.Event(one.Kind)}  {(one.State == NeedEventState.GivenUp ? "given up" : "waiting")} after {Count(one.Attempts, "try", "tries")}{(one.LastFault is { } fault ? $". {fault}" : "")}");
        Line($"{Count(queue.Count(one => one.State == NeedEventState.Waiting), "event waits", "events wait")}, {queue.Count(one => one.State == NeedEventState.GivenUp)} given up.");
    }

    public async Task MeasuresAsync(bool json, CancellationToken cancellationToken)
    {
        var measures = await NeedMeasures.ReadAsync(session.Get<IDbContextFactory<HelperDb>>(), cancellationToken);
        if (json)
        {
            await to.WriteLineAsync(JsonSerializer.Serialize(measures, Indented));
            return;
        }

        Line($"needs                   {measures.Needs}, {measures.Answered} answered, {measures.CameBack} came back");
        Line($"confirmed met           {measures.Confirmed}{(measures.ConfirmedShare is { } share ? $" ({share:F1} %)" : "")}");
        Line($"days, first heard to answered   {Days(measures.MedianDaysToAnswer)} (median)");
        Line($"days, first heard to confirmed  {Days(measures.MedianDaysToConfirm)} (median)");
    }

    private static object ForPrograms(NeedLine line) => new
    {
        id = line.Need.Id,
        title = line.Need.Title,
        state = JsonNamingPolicy.CamelCase.ConvertName(line.Need.State.ToString()),
        urgent = line.Need.Urgent,
        people = line.People,
        signals = line.Signals,
        sites = line.Sites,
        firstHeardAt = line.Need.FirstHeardAt,
        lastHeardAt = line.LastHeardAt,
        cameBack = line.Need.ReopenedCount,
        article = line.Need.ArticleId,
        told = line.Told,
    };

    private static string Told(PeopleCounts? told) =>
        told is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; told {told.Told}: {told.Sorted} sorted, {told.Stuck} stuck, {told.Unknown} unknown{(told.Uncertain > 0 ? $"; {told.Uncertain} uncertain" : "")}{(told.Unreachable > 0 ? $"; {told.Unreachable} cannot be reached" : "")}");

    private static string Days(double? days) => days is { } known ? known.ToString("F1", CultureInfo.InvariantCulture) : "none yet";

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private void Line(FormattableString line) => to.WriteLine(FormattableString.Invariant(line));
}
