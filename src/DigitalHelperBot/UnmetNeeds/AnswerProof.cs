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
    /// <summary>Worked out now.</summary>
    /// <param name="needId">Of this need alone; null for all that are open.</param>
    /// <returns>Every wording of every open need, the needs with most proved signals first.</returns>
    /// <exception cref="NeedRefusedException">There is no such article.</exception>
    public async Task<IReadOnlyList<ProvedWording>> OfAsync(string articleId, long? needId, CancellationToken cancellationToken)
    {
        var matcher = MatcherWith(articleId);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var rows = needId is { } need ? await OpenWordings.ReadAsync(db, need, cancellationToken) : await OpenWordings.ReadAsync(db, cancellationToken);
        var proved = rows.Select(row => row.Text).Distinct(StringComparer.Ordinal).ToDictionary(text => text, text => Of(matcher.Match(text), articleId), StringComparer.Ordinal);
        return InOrder(rows, row => proved[row.Text]);
    }

    /// <summary>As it was worked out when the article was new or last changed.</summary>
    /// <exception cref="NeedRefusedException">There is no such article.</exception>
    public async Task<IReadOnlyList<ProvedWording>> MadeOfAsync(string articleId, CancellationToken cancellationToken)
    {
        MatcherWith(articleId);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var proved = await db.Set<ProvedSignal>().Where(row => row.ArticleId == articleId).ToDictionaryAsync(row => row.SignalId, row => row.Proved, cancellationToken);
        return InOrder(await OpenWordings.ReadAsync(db, proved.Keys, cancellationToken), row => proved.GetValueOrDefault(row.SignalId));
    }

    internal static Proved Of(MatchResult result, string articleId)
    {
        if (result.Outcome == MatchOutcome.Answered)
            return result.Ranked[0].ArticleId == articleId ? Proved.Answered : Proved.No;
        return result.Outcome == MatchOutcome.Offered && result.Ranked.Take(result.OfferCount).Any(match => match.ArticleId == articleId) ? Proved.Offered : Proved.No;
    }

    private static IReadOnlyList<ProvedWording> InOrder(List<OpenWording> rows, Func<OpenWording, Proved> proved) =>
    [
        .. rows.GroupBy(row => row.Root.Id).OrderByDescending(need => need.Count(row => proved(row) != Proved.No)).ThenBy(need => need.Key)
            .SelectMany(need => need.GroupBy(row => row.Text).OrderByDescending(same => same.Count()).ThenBy(same => same.Min(row => row.SignalId))
                .Select(same => new ProvedWording(need.Key, same.First().Root.Title, same.Key, [.. same.Select(row => row.SignalId).Order()], same.Max(proved)))),
    ];

    private Matcher MatcherWith(string articleId)
    {
        var snapshot = library.Current;
        return snapshot.Articles.ContainsKey(articleId) ? snapshot.Matcher : throw new NeedRefusedException($"There is no article \"{articleId}\".");
    }
}
