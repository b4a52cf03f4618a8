using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

public enum Proved
{
    /// <summary>Asked again now, it would not be given this article.</summary>
    No = 0,

    /// <summary>It would be among those offered.</summary>
    Offered = 1,

    /// <summary>It would be answered with it.</summary>
    Answered = 2,
}

/// <summary>One wording of an open need, held against an article.</summary>
/// <param name="Signals">Everyone's signals in these words.</param>
public sealed record ProvedWording(long NeedId, string NeedTitle, string Text, IReadOnlyList<long> Signals, Proved Proved);

/// <summary>Asks every open signal of every need again, so that IT see who an article would help before anyone is told. How needs are grouped makes no difference.</summary>
public sealed class AnswerProof(IDbContextFactory<HelperDb> database, ArticleLibrary.ArticleLibrary library)
{
    /// <returns>Every wording of every open need, the needs with most proved signals first.</returns>
    /// <exception cref="NeedRefusedException">There is no such article.</exception>
    public async Task<IReadOnlyList<ProvedWording>> OfAsync(string articleId, CancellationToken cancellationToken)
    {
        var snapshot = library.Current;
        if (!snapshot.Articles.ContainsKey(articleId))
            throw new NeedRefusedException($"There is no article \"{articleId}\".");
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<Signal>()
            .Join(db.Set<Need>().Where(need => need.State != NeedState.Confirmed), signal => signal.NeedId, need => need.Id, (signal, need) => new { signal.Id, signal.Text, Need = need })
            .Where(row => row.Text != "").ToListAsync(cancellationToken);
        var places = await db.Set<Need>().AsNoTracking().ToDictionaryAsync(need => need.Id, cancellationToken);
        var proved = rows.Select(row => row.Text).Distinct(StringComparer.Ordinal).ToDictionary(text => text, text => Prove(snapshot.Matcher, text, articleId), StringComparer.Ordinal);
        return
        [
            .. rows.Select(row => (Root: RootOf(row.Need, places), row.Text, row.Id))
                .Where(row => row.Root.State is NeedState.Heard or NeedState.BeingWorkedOn)
                .GroupBy(row => row.Root).OrderByDescending(need => need.Count(row => proved[row.Text] != Proved.No)).ThenBy(need => need.Key.Id)
                .SelectMany(need => need.GroupBy(row => row.Text).OrderByDescending(same => same.Count()).ThenBy(same => same.Min(row => row.Id))
                    .Select(same => new ProvedWording(need.Key.Id, need.Key.Title, same.Key, [.. same.Select(row => row.Id).Order()], proved[same.Key]))),
        ];
    }

    private static Proved Prove(Matcher matcher, string text, string articleId)
    {
        var result = matcher.Match(text);
        if (result.Outcome == MatchOutcome.Answered)
            return result.Ranked[0].ArticleId == articleId ? Proved.Answered : Proved.No;
        return result.Outcome == MatchOutcome.Offered && result.Ranked.Take(result.OfferCount).Any(match => match.ArticleId == articleId) ? Proved.Offered : Proved.No;
    }

    private static Need RootOf(Need need, Dictionary<long, Need> places)
    {
        while (need.MergedInto is { } into && places.TryGetValue(into, out var parent))
            need = parent;
        return places[need.Id];
    }
}
