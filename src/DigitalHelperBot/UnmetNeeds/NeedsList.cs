using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>One need as IT see it.</summary>
/// <param name="People">Different people who had it; one that IT heard in person counts as one.</param>
/// <param name="Sites">Different sites, as far as they are known.</param>
/// <param name="Told">Sorted, stuck and unknown beside each other; null before anyone was told.</param>
public sealed record NeedLine(Need Need, int People, int Signals, int Sites, DateTimeOffset LastHeardAt, PeopleCounts? Told);

/// <summary>The needs in the order in which IT see them: what came back first, then what is urgent, then what most people have.</summary>
public sealed class NeedsList(IDbContextFactory<HelperDb> database, Rounds rounds)
{
    /// <param name="all">Also those that are answered, confirmed or signposted.</param>
    public async Task<IReadOnlyList<NeedLine>> ReadAsync(bool all, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var needs = await db.Set<Need>().AsNoTracking().ToListAsync(cancellationToken);
        var heard = await db.Set<Signal>().Where(signal => signal.NeedId != null)
            .Select(signal => new Heard(signal.NeedId!.Value, signal.PersonKey, signal.SiteId, signal.At)).ToListAsync(cancellationToken);
        var rootOf = NeedFamilies.RootsOf(needs);
        var signals = heard.Where(signal => rootOf.ContainsKey(signal.NeedId)).ToLookup(signal => rootOf[signal.NeedId]);
        var lines = new List<NeedLine>();
        foreach (var need in needs.Where(need => need.State is NeedState.Heard or NeedState.BeingWorkedOn || (all && need.State != NeedState.Merged)))
        {
            var told = need.Round > 0 ? (await rounds.CountsAsync(need.Id, cancellationToken)).People : null;
            lines.Add(Line(need, [.. signals[need.Id]], told));
        }

        return
        [
            .. lines.OrderByDescending(line => line.Need.State == NeedState.Heard ? line.Need.ReopenedAt : null)
                .ThenByDescending(line => line.Need.Urgent).ThenByDescending(line => line.People).ThenBy(line => line.Need.FirstHeardAt).ThenBy(line => line.Need.Id),
        ];
    }

    /// <summary>Different people; one that IT heard in person counts as one.</summary>
    internal static int PeopleIn(IEnumerable<long?> personKeys) => personKeys.GroupBy(key => key).Sum(same => same.Key is null ? same.Count() : 1);

    private static NeedLine Line(Need need, Heard[] signals, PeopleCounts? told)
    {
        var people = PeopleIn(signals.Select(signal => signal.PersonKey));
        var sites = signals.Where(signal => signal.SiteId is not null).DistinctBy(signal => signal.SiteId).Count();
        return new NeedLine(need, people, signals.Length, sites, signals.Select(signal => signal.At).DefaultIfEmpty(need.FirstHeardAt).Max(), told);
    }

    private sealed record Heard(long NeedId, long? PersonKey, string? SiteId, DateTimeOffset At);
}
