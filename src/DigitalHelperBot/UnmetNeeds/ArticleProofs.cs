using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>
/// Holds every new or changed article against every open wording, by itself and off the message path, so that IT see whom it would help before they
/// say who is told. One instance does it. Nobody is told by it.
/// </summary>
public sealed class ArticleProofs(HelperDatabase database, ArticleLibrary.ArticleLibrary library, TurnWriter writer, Leases leases, RowKeys keys, TimeProvider time)
{
    private static readonly Statement Versions = new("SELECT article_id, version FROM article_proofs");
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private readonly string _me = keys.Next().ToString(CultureInfo.InvariantCulture);
    private long _provedVersion;

    /// <summary>Those that IT have not looked at yet and that would help somebody, the newest first.</summary>
    public async Task<IReadOnlyList<ArticleProof>> NewsAsync(CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.Set<ArticleProof>().AsNoTracking().Where(proof => proof.LookedAt == null && proof.Answered + proof.Offered > 0)
            .OrderByDescending(proof => proof.MadeAt).ThenBy(proof => proof.ArticleId).ToListAsync(cancellationToken);
    }

    /// <summary>IT have looked at it.</summary>
    public Task LookedAtAsync(string articleId, CancellationToken cancellationToken) => writer.CommitAsync([new ProofLookedAt(articleId, time.GetUtcNow())], cancellationToken);

    /// <summary>Proves what is new or changed since the last look. The articles that are there at the very first look are not news.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var snapshot = library.Current;
        if (!snapshot.IsTrained || snapshot.Version == _provedVersion)
            return;
        if (await leases.TakeAsync("prove-articles", _me, Length, cancellationToken) is not { } lease)
            return;
        var known = (await database.ReadAllAsync(Versions, _ => { }, row => (Id: row.GetString(0), Version: row.GetString(1)), cancellationToken)).ToDictionary(row => row.Id, row => row.Version);
        var versions = snapshot.Articles.Values.ToDictionary(article => article.Id, VersionOf);
        var changed = versions.Where(one => known.GetValueOrDefault(one.Key) != one.Value).Select(one => one.Key).ToHashSet();
        List<TurnWrite> writes = [Leases.Guard(lease), .. known.Keys.Where(id => !versions.ContainsKey(id)).SelectMany(ProofGone.Of)];
        if (changed.Count > 0)
            writes.AddRange(Writes(await ProveAsync(snapshot.Matcher, changed, cancellationToken), changed, versions, isNews: known.Count > 0));
        if (writes.Count > 1)
            await writer.CommitAsync(writes, cancellationToken);
        await leases.ReleaseAsync(lease, cancellationToken);
        _provedVersion = snapshot.Version;
    }

    private async Task<(int All, List<ProvedSignal> Proved)> ProveAsync(Matcher matcher, HashSet<string> changed, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var open = await OpenWordings.ReadAsync(db, cancellationToken);
        return await QuietThread.RunAsync(() => (open.Count, open.GroupBy(one => one.Text, StringComparer.Ordinal).SelectMany(same => Prove(matcher, same, changed)).ToList()));
    }

    private static IEnumerable<ProvedSignal> Prove(Matcher matcher, IGrouping<string, OpenWording> same, HashSet<string> changed)
    {
        var result = matcher.Match(same.Key);
        var candidates = result.Ranked.Take(Math.Max(1, result.OfferCount)).Select(match => match.ArticleId).Where(changed.Contains);
        return from article in candidates
               let proved = AnswerProof.Of(result, article)
               where proved != Proved.No
               from one in same
               select new ProvedSignal { ArticleId = article, SignalId = one.SignalId, Proved = proved };
    }

    private IEnumerable<TurnWrite> Writes((int All, List<ProvedSignal> Proved) proofs, HashSet<string> changed, Dictionary<string, string> versions, bool isNews)
    {
        var now = time.GetUtcNow();
        var ofArticle = proofs.Proved.ToLookup(one => one.ArticleId);
        foreach (var article in changed.Order(StringComparer.Ordinal))
        {
            foreach (var gone in ProofGone.Of(article))
                yield return gone;
            yield return new ProofMade(new ArticleProof
            {
                ArticleId = article,
                Version = versions[article],
                MadeAt = now,
                Signals = proofs.All,
                Answered = ofArticle[article].Count(one => one.Proved == Proved.Answered),
                Offered = ofArticle[article].Count(one => one.Proved == Proved.Offered),
                LookedAt = isNews ? null : now,
            });
            foreach (var one in ofArticle[article])
                yield return new SignalProved(one);
        }
    }

    private static string VersionOf(Article article) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ArticleWriter.Write(article))))[..32];
}
