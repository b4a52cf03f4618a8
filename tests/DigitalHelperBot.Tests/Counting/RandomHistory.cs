using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Counting;

/// <summary>
/// Two weeks in which a few people ask, say what became of it, move, take questions back and are forgotten, while IT merge needs and move signs between them,
/// on several copies of the program. It remembers what happened, and counts it by hand.
/// </summary>
internal sealed class RandomHistory(Instance[] copies, IsoWeek first, Random chance)
{
    public static readonly Statement ForgetRows = new("DELETE FROM people_weeks WHERE person_key = @person", "person");

    private static readonly Statement CutSigns = new("UPDATE signals SET person_key = NULL WHERE person_key = @person", "person");
    private static readonly Statement Works = new(
        "INSERT INTO person_sites (person_key, site_id, chosen, changed_at) VALUES (@person, @site, 2, 0) ON CONFLICT (person_key) DO UPDATE SET site_id = excluded.site_id", "person", "site");
    private static readonly Statement AddNeed = new("INSERT INTO needs (id, title, named_by, state, urgent, round, first_heard_at, reopened_count) VALUES (@id, 'a need', 0, 0, FALSE, 0, 0, 0)", "id");
    private static readonly Statement Merge = new("UPDATE needs SET merged_into = CAST(@into AS BIGINT), state = CASE WHEN CAST(@into AS BIGINT) IS NULL THEN 0 ELSE 5 END WHERE id = @id", "into", "id");

    private static readonly string?[] Places = [null, null, "elm", "oak", "ash"];
    private static readonly string?[] Articles = [null, "print", "screen"];
    private static readonly Marks[] Doings = [Marks.Asked, Marks.Asked, Marks.Asked | Marks.NoAnswer, Marks.Confirmed, Marks.NotSorted];

    private readonly RunningCounts[] _counts = [.. copies.Select(copy => new RunningCounts(copy.Keys))];
    private readonly long[] _people = [.. Enumerable.Range(0, 5).Select(_ => copies[0].Keys.Next())];
    private readonly long[] _needs = [.. Enumerable.Range(0, 4).Select(_ => copies[0].Keys.Next())];
    private readonly Dictionary<long, long> _mergedInto = [];
    private readonly Dictionary<(IsoWeek Week, object Person), Seen> _seen = [];
    private readonly List<Sign> _signs = [];

    public IsoWeek[] Weeks { get; } = [first, first.Next];

    public async Task RunAsync(int events)
    {
        foreach (var need in _needs)
            await copies[0].Database.ExecuteAsync(AddNeed, values => values.Set(0, need), CancellationToken.None);
        for (var left = events; left > 0;)
        {
            // A few in one transaction, as messages that come thick are stored.
            var (copy, writes) = (chance.Next(copies.Length), new List<TurnWrite>());
            for (var together = chance.Next(1, 6); together > 0; together--, left--)
                writes.AddRange(Happen(_counts[copy]));
            await copies[copy].Writer.CommitAsync(writes, CancellationToken.None);
            await ChangeAsync(copy);
        }
    }

    /// <summary>What <c>running_*</c> is to hold: each need for itself.</summary>
    public List<string> Counted(IsoWeek week) => [.. OfArticles(week), .. OfNeeds(week, need => need), .. OfSites(week, withUnknown: true)];

    /// <summary>What the frozen week is to hold: a need with its parts, and whoever had several of them once.</summary>
    public List<string> CountedWithParts(IsoWeek week) =>
    [
        $"all {string.Join(' ', Numbers(PeopleOf(week).Select(one => one.Marks), withUnknown: true))}",
        .. OfArticles(week), .. OfNeeds(week, Root), .. OfSites(week, withUnknown: false),
    ];

    private IEnumerable<TurnWrite> Happen(RunningCounts counts)
    {
        var (person, site, at) = (Draw(_people), Draw(Places), Weeks[chance.Next(2)].Start.AddHours(chance.Next(7 * 24 - 1)));
        switch (chance.Next(10))
        {
            case < 5:
                var (marks, article) = (Draw(Doings), Draw(Articles));
                See(person, at, marks, article, site);
                return counts.Count(marks, article, site, person, at);
            case < 8:
                var (isHeard, isMissed) = (chance.Next(6) == 0, chance.Next(3) > 0);
                var sign = new Sign(Key(), isMissed && !isHeard ? Key() : null, isHeard ? null : person, at, Draw(_needs));
                return [new SignalRecorded(Row(sign, site)), .. counts.CountSign(sign.Id, sign.Person, sign.Need, at), .. Remember(sign, site)];
            case 8 when _signs.Where(one => one.IsMissed && one.Person is not null).ToArray() is { Length: > 0 } missed:
                return TakeBack(counts, Draw(missed));
            case 9 when _signs.Count > 0:
                return Put(counts, Draw(_signs), Draw(_needs));
            default:
                return [];
        }
    }

    private IEnumerable<TurnWrite> Remember(Sign sign, string? site)
    {
        _signs.Add(sign);
        See(sign.Person ?? (object)sign, sign.At, Marks.None, null, site);
        return [];
    }

    private TurnWrite[] TakeBack(RunningCounts counts, Sign sign)
    {
        _signs.Remove(sign);
        return [.. counts.Withdraw(sign.Question!.Value, sign.Person!.Value, sign.At.AddDays(-chance.Next(8)), Weeks[1].End.AddHours(-1)), new MissedQuestionWithdrawn(sign.Question.Value)];
    }

    private static IReadOnlyList<TurnWrite> Put(RunningCounts counts, Sign sign, long to)
    {
        var from = sign.Need;
        sign.Need = to;
        return from == to ? [] : counts.Around([new MovedSign(sign.Person, sign.At, from, to)], [new SignalPut(sign.Id, from, to, DecidedBy.Person)]);
    }

    /// <summary>What is a transaction of its own: somebody says where they work, needs are merged and taken apart, somebody is forgotten.</summary>
    private async Task ChangeAsync(int copy)
    {
        var (database, person) = (copies[copy].Database, chance.Next(_people.Length));
        switch (chance.Next(8))
        {
            case 0 when Draw(Places) is { } site:
                await database.ExecuteAsync(Works, values =>
                {
                    values.Set(0, _people[person]);
                    values.Set(1, site);
                }, CancellationToken.None);
                var at = Weeks[1].Start.AddDays(1);
                await copies[copy].Writer.CommitAsync(_counts[copy].Move(_people[person], site, at), CancellationToken.None);
                if (_seen.TryGetValue((Weeks[1], _people[person]), out var seen))
                    seen.Site = site;
                break;
            case 1:
                var index = chance.Next(3);
                var (part, into) = (_needs[index], chance.Next(2) == 0 ? _needs[chance.Next(index + 1, 4)] : (long?)null);
                _mergedInto.Remove(part);
                if (into is { } whole)
                    _mergedInto[part] = whole;
                await database.ExecuteAsync(Merge, values =>
                {
                    values.Set(0, into);
                    values.Set(1, part);
                }, CancellationToken.None);
                break;
            case 2 when _signs.Where(sign => sign.Person == _people[person]).GroupBy(sign => (sign.Need, IsoWeek.Of(sign.At))).All(same => same.Count() == 1):
                await ForgetAsync(database, person);
                break;
        }
    }

    /// <summary>The numbers stay. Whoever gave several signs for one need is spared here: after a later move nobody could say any more that they were one person.</summary>
    private async Task ForgetAsync(HelperDatabase database, int index)
    {
        var person = _people[index];
        foreach (var statement in (Statement[])[ForgetRows, CutSigns])
            await database.ExecuteAsync(statement, values => values.Set(0, person), CancellationToken.None);
        var gone = new object();
        foreach (var week in Weeks.Where(week => _seen.ContainsKey((week, person))))
        {
            _seen.Remove((week, person), out var seen);
            seen!.Marks |= IsNeeding(week, person) ? Marks.Needing : Marks.None;
            _seen.Add((week, gone), seen);
        }

        foreach (var sign in _signs.Where(sign => sign.Person == person))
            sign.Person = null;
        _people[index] = Key();
    }

    private void See(object person, DateTimeOffset at, Marks marks, string? article, string? site)
    {
        if (!_seen.TryGetValue((IsoWeek.Of(at), person), out var seen))
            _seen.Add((IsoWeek.Of(at), person), seen = new());
        seen.Marks |= marks | (person is Sign ? Marks.Needing : Marks.None);
        seen.Site = site ?? seen.Site;
        if (article is not null)
            seen.Articles[article] = seen.Articles.GetValueOrDefault(article) | marks;
    }

    private bool IsNeeding(IsoWeek week, object person) => person is long key && _signs.Exists(sign => sign.Person == key && IsoWeek.Of(sign.At) == week);

    private IEnumerable<string> OfArticles(IsoWeek week) => _seen.Where(one => one.Key.Week == week).SelectMany(one => one.Value.Articles).GroupBy(one => one.Key, one => one.Value)
        .Select(rows => $"article {rows.Key} {Having(rows, Marks.Asked)} {Having(rows, Marks.Confirmed)} {Having(rows, Marks.NotSorted)}").Where(line => !line.EndsWith(" 0 0 0", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private IEnumerable<string> OfNeeds(IsoWeek week, Func<long, long> of) => _signs.Where(sign => IsoWeek.Of(sign.At) == week).GroupBy(sign => of(sign.Need))
        .Select(signs => $"need {signs.Key} {signs.Select(sign => sign.Person ?? -sign.Id).Distinct().Count()}").Order(StringComparer.Ordinal);

    private IEnumerable<string> OfSites(IsoWeek week, bool withUnknown) =>
        PeopleOf(week).GroupBy(one => one.Site, one => one.Marks).Select(rows => (rows.Key, Numbers: Numbers(rows, withUnknown)))
            .Where(row => row.Numbers.Any(number => number > 0)).Select(row => $"site {row.Key} {string.Join(' ', row.Numbers)}").Order(StringComparer.Ordinal);

    private IEnumerable<(string Site, Marks Marks)> PeopleOf(IsoWeek week) => _seen.Where(one => one.Key.Week == week)
        .Select(one => (one.Value.Site, one.Value.Marks | (IsNeeding(week, one.Key.Person) ? Marks.Needing : Marks.None)));

    private static int[] Numbers(IEnumerable<Marks> people, bool withUnknown)
    {
        var marks = people.ToList();
        int[] unknown = withUnknown ? [marks.Count(mark => (mark & (Marks.Asked | Marks.Confirmed | Marks.NotSorted)) == Marks.Asked)] : [];
        return [Having(marks, Marks.Asked), Having(marks, Marks.NoAnswer), Having(marks, Marks.Confirmed), Having(marks, Marks.NotSorted), .. unknown, Having(marks, Marks.Needing)];
    }

    private static int Having(IEnumerable<Marks> marks, Marks mark) => marks.Count(one => one.HasFlag(mark));

    private long Root(long need) => _mergedInto.TryGetValue(need, out var into) ? Root(into) : need;

    /// <summary>From one of the copies only: the clock stands, so they would give the same.</summary>
    private long Key() => copies[0].Keys.Next();

    private T Draw<T>(IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    private static Signal Row(Sign sign, string? site) => new()
    {
        Id = sign.Id, QuestionId = sign.Question, PersonKey = sign.Person, Kind = sign.IsMissed ? SignalKind.NoAnswer : sign.Person is null ? SignalKind.HeardInPerson : SignalKind.ThumbsDown,
        Text = "how do i water the plants", SiteId = site, NeedId = sign.Need, At = sign.At,
    };

    /// <summary>A person in a week.</summary>
    private sealed class Seen
    {
        public Marks Marks { get; set; }
        public string Site { get; set; } = "";
        public Dictionary<string, Marks> Articles { get; } = [];
    }

    private sealed class Sign(long id, long? question, long? person, DateTimeOffset at, long need)
    {
        public long Id => id;
        public long? Question => question;
        public long? Person { get; set; } = person;
        public DateTimeOffset At => at;
        public long Need { get; set; } = need;
        public bool IsMissed => question is not null;
    }
}
