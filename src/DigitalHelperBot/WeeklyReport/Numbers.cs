using DigitalHelperBot.Counting;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>The numbers that one week's report is made of: its week and the eight before.</summary>
internal sealed class Numbers
{
    public const int WeeksBefore = 8;

    /// <summary>So many weeks before are taken together to compare with.</summary>
    public const int Compared = 4;

    /// <summary>An article that nobody was shown for so long is unused.</summary>
    public const int UnusedAfter = 26;

    private readonly StoredNumbers _stored;
    private readonly int _index;

    public Numbers(StoredNumbers stored, IsoWeek week)
    {
        (_stored, Week, _index) = (stored, week, stored.IndexOf(week));
        Weeks = [.. Enumerable.Range(-WeeksBefore, WeeksBefore + 1).Select(week.After)];
    }

    public IsoWeek Week { get; }

    /// <summary>The eight weeks before and the report's own, oldest first.</summary>
    public IReadOnlyList<IsoWeek> Weeks { get; }

    /// <summary>By week; one that was never frozen is missing.</summary>
    public async Task<IReadOnlyDictionary<int, FrozenWeek>> FrozenAsync()
    {
        var frozen = await _stored.Frozen.Value;
        return Weeks.Where(week => frozen.ContainsKey(week.Value)).ToDictionary(week => week.Value, week => frozen[week.Value]);
    }

    /// <summary>Of all weeks, oldest first.</summary>
    public async Task<IReadOnlyList<WeekArticle>> ArticlesAsync()
    {
        var byWeek = await _stored.Articles.Value;
        return [.. Weeks.SelectMany(week => byWeek[week.Value])];
    }

    /// <summary>Of the report's week and the three before.</summary>
    public async Task<IReadOnlyList<WeekStep>> StepsAsync()
    {
        var byWeek = await _stored.Steps.Value;
        return [.. Weeks.TakeLast(Compared).SelectMany(week => byWeek[week.Value])];
    }

    /// <summary>The last week in which each article was shown, as far back as <see cref="UnusedAfter"/> weeks.</summary>
    public async Task<IReadOnlyDictionary<string, IsoWeek>> LastShownAsync()
    {
        var (byWeek, last) = (await _stored.Articles.Value, new Dictionary<string, IsoWeek>(StringComparer.Ordinal));
        for (var before = 1 - UnusedAfter; before <= 0; before++)
        {
            var week = Week.After(before);
            foreach (var row in byWeek[week.Value].Where(row => row.Shown > 0))
                last[row.ArticleId] = week;
        }

        return last;
    }

    /// <summary>Whether anything was counted in that week or before it.</summary>
    public async Task<bool> WasCountedAsync(IsoWeek week) => (await _stored.Frozen.Value).Keys.Any(frozen => frozen <= week.Value);

    /// <summary>Of a need, all weeks, oldest first; those in which nobody had it are missing.</summary>
    public async Task<IReadOnlyList<WeekNeed>> OfNeedAsync(long need) => (await _stored.PeopleOfNeeds.Value).TryGetValue(need, out var people)
        ? [.. Weeks.Select((week, index) => new WeekNeed { Week = week.Value, NeedId = need, People = people[_index - WeeksBefore + index] }).Where(row => row.People > 0)]
        : [];

    /// <summary>How many people had the need in the report's week.</summary>
    public async Task<int> PeopleOfNeedAsync(long need) => (await _stored.PeopleOfNeeds.Value).TryGetValue(need, out var people) ? people[_index] : 0;

    /// <summary>Needs that more people had than in the four weeks before, on average, and so many at least.</summary>
    public async Task<IReadOnlyList<long>> MoreThanBeforeAsync(int fewest) =>
        [.. (await _stored.PeopleOfNeeds.Value).Where(need => need.Value[_index] >= fewest && Compared * need.Value[_index] > Sum(need.Value, _index - Compared, Compared)).Select(need => need.Key)];

    /// <summary>Open needs that most people had in this week and the four before, urgent ones first.</summary>
    public async Task<IReadOnlyList<Need>> MostHadOfOpenAsync(int most)
    {
        var people = await _stored.PeopleOfNeeds.Value;
        return [.. (await OpenAsync()).Select(need => (Need: need, People: people.TryGetValue(need.Id, out var had) ? Sum(had, _index - Compared, Compared + 1) : 0)).Where(one => one.People > 0)
            .OrderByDescending(one => one.Need.Urgent).ThenByDescending(one => one.People).ThenBy(one => one.Need.FirstHeardAt).ThenBy(one => one.Need.Id).Take(most).Select(one => one.Need)];
    }

    public async Task<IEnumerable<Need>> OpenAsync() => (await _stored.Needs.Value).Where(need => need.State is NeedState.Heard or NeedState.BeingWorkedOn);

    public async Task<IEnumerable<Need>> SignpostedAsync() => (await _stored.Needs.Value).Where(need => need.State == NeedState.Signposted);

    /// <summary>Needs with which that happened in the report's week, each once.</summary>
    public async Task<IReadOnlyList<NeedChanged>> ChangedAsync(NeedChangeKind kind)
    {
        var (from, until) = (Week.Start, Week.End);
        return [.. (await _stored.Changes.Value).Where(change => change.Kind == kind && change.At >= from && change.At < until).OrderBy(change => change.Need.Id).ThenBy(change => change.At).DistinctBy(change => change.Need.Id)];
    }

    /// <inheritdoc cref="StoredNumbers.Merges"/>
    public Task<IReadOnlyDictionary<long, long>> MergesAsync() => _stored.Merges.Value;

    /// <summary>What may be shown of sites, as it stood when the week was over.</summary>
    public async Task<IReadOnlyList<SiteFiguresOf>> SitesAsync() => (await _stored.Sites.Value).Until(Week);

    public Task<KnownSites> KnownSitesAsync() => _stored.KnownSites.Value;

    /// <summary>Those that stand, the newest first.</summary>
    public Task<IReadOnlyList<Visit>> VisitsAsync() => _stored.Visits.Value;

    /// <summary>People by week, oldest first: nought where nobody was counted, null where the week is not frozen.</summary>
    public async Task<IReadOnlyList<int?>> SeriesAsync(IReadOnlyDictionary<int, int> people)
    {
        var frozen = await _stored.Frozen.Value;
        return [.. Weeks.Select(week => frozen.ContainsKey(week.Value) ? people.GetValueOrDefault(week.Value) : (int?)null)];
    }

    /// <summary>The mean of the four weeks before; null unless all of them were counted.</summary>
    public static double? MeanBefore(IReadOnlyList<int?> series)
    {
        var before = series.Skip(series.Count - 1 - Compared).Take(Compared).ToList();
        return before.TrueForAll(people => people is not null) ? before.Average(people => people!.Value) : null;
    }

    private static int Sum(int[] people, int from, int count)
    {
        var sum = 0;
        foreach (var each in people.AsSpan(from, count))
            sum += each;
        return sum;
    }
}
