using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Counting;

/// <summary>
/// Keeps the numbers of the running week: everything that counts somebody is made here, and committed in the transaction of what it counts.
/// Each change of a person is two steps: their own row is brought up to it, then what that changed is added to the numbers.
/// The first step holds the person's row until the commit, so that two instances cannot count one person twice; the numbers are a row for each instance.
/// </summary>
public sealed class RunningCounts(RowKeys keys)
{
    /// <summary>This running program.</summary>
    private readonly long _writer = keys.Next();

    /// <summary>Counts the person in the week of the message. The second time in a week changes nothing.</summary>
    /// <param name="article">The article that it is about.</param>
    /// <param name="site">Where the person works; null when that is not known. The latest that is known stands for the week.</param>
    public IReadOnlyList<TurnWrite> Count(Marks marks, string? article, string? site, long person, DateTimeOffset at)
    {
        var change = Change(IsoWeek.Of(at), person);
        return article is null
            ? [new PersonCounted(change, marks, site), new SiteCounted(change)]
            : [new PersonCountedWithArticle(change, marks, site, article), new SiteCounted(change), new ArticleCounted(change, article)];
    }

    /// <summary>The person has said, or a directory has, where they work: what the week has counted of them so far is counted there.</summary>
    public IReadOnlyList<TurnWrite> Move(long person, string site, DateTimeOffset at)
    {
        var change = Change(IsoWeek.Of(at), person);
        return [new PersonMoved(change, site), new SiteCounted(change)];
    }

    /// <summary>Counts who gave a sign of a need, and for which. Comes after the sign, and counts only what was stored.</summary>
    /// <param name="person">Null for somebody whom nobody knows: each such sign is a person.</param>
    /// <param name="need">Null when it has no need yet.</param>
    public IReadOnlyList<TurnWrite> CountSign(long signal, long? person, long? need, DateTimeOffset at)
    {
        var week = IsoWeek.Of(at);
        IReadOnlyList<TurnWrite> people = [new NobodyNeeds(week, _writer, signal)];
        if (person is { } key)
        {
            var change = Change(week, key);
            people = [new PersonNeeds(change, signal), new SiteCounted(change)];
        }

        return need is null ? people : [.. people, new NeedCounted(week, _writer, signal)];
    }

    /// <summary>The signs of a missed question are about to be taken back. Comes before they are.</summary>
    /// <param name="from">When it was first asked.</param>
    public IReadOnlyList<TurnWrite> Withdraw(long question, long person, DateTimeOffset from, DateTimeOffset now)
    {
        var writes = new List<TurnWrite>();
        for (var (week, last) = (IsoWeek.Of(from), IsoWeek.Of(now)); week <= last; week = week.Next)
        {
            var change = Change(week, person);
            writes.AddRange([new PersonHeld(week, person), new PersonNeedsNoMore(change, week, question), new SiteCounted(change), new NeedUncounted(week, _writer, question)]);
        }

        return writes;
    }

    /// <summary>Wraps writes that put signs into other needs: nobody who gave one is counted meanwhile, and afterwards the needs are counted anew.</summary>
    public IReadOnlyList<TurnWrite> Around(IReadOnlyCollection<MovedSign> moved, IEnumerable<TurnWrite> writes)
    {
        var inWeeks = moved.Select(sign => (Week: IsoWeek.Of(sign.At), Sign: sign)).ToList();
        return
        [
            .. inWeeks.Where(one => one.Sign.Person is not null).Select(one => (one.Week, Person: one.Sign.Person!.Value)).Distinct().OrderBy(one => one.Person)
                .Select(one => new PersonHeld(one.Week, one.Person)),
            .. writes,
            .. inWeeks.SelectMany(one => (IEnumerable<(IsoWeek, long? Need)>)[(one.Week, one.Sign.From), (one.Week, one.Sign.To)]).Where(one => one.Need is not null).Distinct()
                .Select(one => new NeedRecounted(one.Item1, _writer, one.Need!.Value)),
        ];
    }

    private PersonsChange Change(IsoWeek week, long person) => new(week.Value, person, keys.Next(), _writer);
}

/// <summary>A sign of a need that moves.</summary>
/// <param name="From">Null when it had no need yet.</param>
public sealed record MovedSign(long? Person, DateTimeOffset At, long? From, long To);

/// <summary>A change of what a person is counted for in a week.</summary>
/// <param name="Id">Finds the row again that this very change was made to.</param>
/// <param name="Writer">The running program.</param>
internal readonly record struct PersonsChange(int Week, long Person, long Id, long Writer);
