using System.Collections.Concurrent;
using System.Data.Common;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>
/// Where people work, all of it in memory: a message looks here and asks no database. Twelve thousand people take 1.3 MB.
/// What other instances write is followed every few seconds.
/// </summary>
public sealed class PersonSites(HelperDatabase database, SiteRegister register, RunningCounts counts, TimeProvider time)
{
    /// <summary>Clocks of instances may differ by so much, and a row may become visible so long after its time.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private static readonly Statement Since = new("SELECT person_key, site_id, chosen, changed_at FROM person_sites WHERE changed_at >= @since", "since");

    private volatile ConcurrentDictionary<long, Known> _known = new();
    private DateTimeOffset _newest;

    /// <summary>The code of the person's site; null when it is not known, or has closed.</summary>
    public string? CodeOf(long person) =>
        _known.TryGetValue(person, out var known) && register.Current.Find(known.Code) is { Closed: false } site ? site.Code : null;

    /// <summary>How it stands; null for somebody who was never asked.</summary>
    public SiteChosen? ChosenBy(long person) => _known.TryGetValue(person, out var known) ? known.Chosen : null;

    /// <summary>Commit it with the turn. It counts in memory from now on, and this week counts the person there.</summary>
    /// <param name="code">Null: not known; the week then counts them where they were.</param>
    public IReadOnlyList<TurnWrite> Keep(long person, string? code, SiteChosen chosen)
    {
        _known[person] = new(code, chosen);
        var now = time.GetUtcNow();
        var kept = new PersonSiteKept(person, code, chosen, now);
        return code is null ? [kept] : [kept, .. counts.Move(person, code, now)];
    }

    /// <summary>When the person's row was removed.</summary>
    public void Forget(long person) => _known.TryRemove(person, out _);

    /// <summary>Reads what is new.</summary>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken) => await ReadIntoAsync(_known, _newest, cancellationToken);

    /// <summary>Reads all of it again: rows that are gone can't be seen otherwise.</summary>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        var all = new ConcurrentDictionary<long, Known>();
        await ReadIntoAsync(all, DateTimeOffset.MinValue, cancellationToken);
        _known = all;
    }

    private async Task ReadIntoAsync(ConcurrentDictionary<long, Known> known, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAllAsync(Since, values => values.Set(0, since.UtcTicks > Overlap.Ticks ? since - Overlap : since), row => (
            Person: row.GetInt64(0), Known: new Known(row.TextOrNull(1), (SiteChosen)row.GetInt32(2)), At: row.Time(3)), cancellationToken);
        foreach (var (person, row, at) in rows)
        {
            known[person] = row;
            if (at > _newest)
                _newest = at;
        }
    }

    private readonly record struct Known(string? Code, SiteChosen Chosen);

    /// <summary>Asking never takes the place of an answer, and a directory never that of what the person said.</summary>
    private sealed class PersonSiteKept(long person, string? code, SiteChosen chosen, DateTimeOffset at) : TurnWrite
    {
        private static readonly Statement Upsert = new(
            """
            INSERT INTO person_sites (person_key, site_id, chosen, changed_at) VALUES (@person, @site, @chosen, @at)
            ON CONFLICT (person_key) DO UPDATE SET site_id = excluded.site_id, chosen = excluded.chosen, changed_at = excluded.changed_at
            WHERE excluded.chosen IN (1, 2, 3) OR (excluded.chosen = 4 AND person_sites.chosen IN (0, 4))
            """,
            "person", "site", "chosen", "at");

        public override Statement Statement => Upsert;

        public override void Bind(DbParameterCollection parameters)
        {
            parameters.Set(0, person);
            parameters.Set(1, code);
            parameters.Set(2, (int)chosen);
            parameters.Set(3, at);
        }
    }
}
