using DigitalHelperBot.Asking;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Evaluating;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Demo;

/// <summary>What the made-up people ask in a year, a week at a time. The same seed makes the same year.</summary>
internal sealed class MadeUpYear
{
    private const double ShareUnmet = 0.14;

    private readonly MadeUpOrganisation _organisation;
    private readonly IReadOnlyList<Article> _articles;
    private readonly MadeUpNeeds _needs;
    private readonly Random _chance;
    private readonly TypingErrors _errors;
    private readonly Dictionary<string, double> _liking;
    private readonly Dictionary<long, Person> _people = [];

    public MadeUpYear(MadeUpOrganisation organisation, IReadOnlyList<Article> articles, MadeUpNeeds needs, Random chance, int seed)
    {
        (_organisation, _articles, _needs, _chance, _errors) = (organisation, articles, needs, chance, new TypingErrors((ulong)seed));
        // A few articles are asked for often and most now and then, as everywhere.
        var order = articles.OrderBy(_ => chance.Next()).ToList();
        _liking = order.Select((article, rank) => (article.Id, Weight: 1.0 / (rank + 4))).ToDictionary(one => one.Id, one => one.Weight);
    }

    public IEnumerable<Person> People => _people.Values;

    public int Questions { get; private set; }

    /// <summary>The rows of one week.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="until">Nothing is asked after it.</param>
    public IEnumerable<object> Week(int number, IsoWeek week, DateTimeOffset until)
    {
        var rows = new List<object>();
        var counted = new Dictionary<(long Person, string Article), PersonWeek>();
        var pull = _articles.Where(article => _needs.IsWritten(article.Id, number)).Select(article => (article, Weight: _liking[article.Id] * Seasons.Pull(article.Category.Text, number, week.Start))).ToList();
        var share = Seasons.ShareWhoAsk(number, week.Start);
        foreach (var worker in _organisation.Workers)
        {
            if (_chance.NextDouble() >= share * worker.Need)
                continue;
            for (var more = true; more; more = _chance.NextDouble() < 0.2)
            {
                if (MomentIn(week) is var at && at < until)
                    Ask(worker, number, at, pull, rows, (marks, article) => Count(counted, week, worker, marks, article));
            }
        }

        rows.AddRange(counted.Values);
        rows.AddRange(_needs.ChangesOf(number, week, until));
        return rows;
    }

    private static void Count(Dictionary<(long Person, string Article), PersonWeek> counted, IsoWeek week, Worker worker, Marks marks, string? article)
    {
        foreach (var (of, site) in ((string, string)[])(article is null ? [("", worker.SiteId)] : [("", worker.SiteId), (article, "")]))
        {
            if (!counted.TryGetValue((worker.Key, of), out var row))
                counted.Add((worker.Key, of), row = new PersonWeek { Week = week.Value, PersonKey = worker.Key, ArticleId = of, SiteId = site, WasSite = "" });
            row.Marks |= marks;
        }
    }

    private void Ask(Worker worker, int number, DateTimeOffset at, List<(Article Article, double Weight)> pull, List<object> rows, Action<Marks, string?> count)
    {
        Questions++;
        if (!_people.TryGetValue(worker.Key, out var person))
        {
            _people.Add(worker.Key, person = MadeUpOrganisation.PersonOf(worker, at, at));
            rows.Add(MadeUpOrganisation.PlaceOf(worker, at));
        }

        person.LastHeardAt = at > person.LastHeardAt ? at : person.LastHeardAt;
        if (_chance.NextDouble() < ShareUnmet && _needs.Pick(worker, number, _chance) is { } subject)
        {
            count(Marks.Asked | Marks.NoAnswer, null);
            rows.AddRange(_needs.Hear(subject, worker, at, QuestionOf(worker, at, MatchOutcome.NoAnswer, null, Typed(subject.Wordings)), _chance));
            return;
        }

        var article = Pick(pull);
        var offered = _chance.NextDouble() < 0.13;
        var question = QuestionOf(worker, at, offered ? MatchOutcome.Offered : MatchOutcome.Answered, article.Id, Typed([.. article.Phrasings.Select(phrasing => phrasing.Text)]));
        rows.Add(question);
        count(Marks.Asked, article.Id);
        Say(worker, article, question, rows, count);
    }

    /// <summary>What people press at the end; most press nothing, and nobody knows.</summary>
    private void Say(Worker worker, Article article, AskedQuestion question, List<object> rows, Action<Marks, string?> count)
    {
        var steps = article.Devices[_chance.Next(article.Devices.Count)];
        // Some articles are harder to follow than others.
        var hard = article.Id.Length % 7 == 0 ? 3 : 1;
        WalkthroughEnd? said = _chance.NextDouble() switch
        {
            < 0.34 => WalkthroughEnd.Worked,
            var drawn when drawn < 0.34 + 0.04 * hard => WalkthroughEnd.NotSorted,
            var drawn when drawn < 0.34 + 0.07 * hard => WalkthroughEnd.Stuck,
            _ => null,
        };
        if (said is not { } pressed)
            return;
        var at = question.AskedAt.AddMinutes(_chance.Next(1, 12));
        if (pressed is not WalkthroughEnd.Stuck)
        {
            var worked = pressed is WalkthroughEnd.Worked;
            (question.Result, question.ResultAt) = (worked ? QuestionResult.Confirmed : QuestionResult.NotSorted, at);
            count(worked ? Marks.Confirmed : Marks.NotSorted, article.Id);
        }

        // People are stuck at the same step as others, mostly.
        int? step = pressed is WalkthroughEnd.Stuck ? 1 + (_chance.NextDouble() < 0.7 ? article.Id.Length : _chance.Next(steps.Steps.Count)) % steps.Steps.Count : null;
        rows.Add(new WalkthroughOutcome { Id = MadeUpKeys.At(at), QuestionId = question.Id, PersonKey = worker.Key, ArticleId = article.Id, End = pressed, Device = steps.Device, Step = step, At = at });
    }

    private AskedQuestion QuestionOf(Worker worker, DateTimeOffset at, MatchOutcome outcome, string? article, string text) => new()
    {
        Id = MadeUpKeys.At(at),
        PersonKey = worker.Key,
        AskedAt = at,
        Text = text,
        Outcome = outcome,
        ArticleId = article,
        Answerable = outcome is MatchOutcome.NoAnswer ? 0.1 : 0.9,
        Platform = _chance.NextDouble() < 0.6 ? "Android" : "Windows",
        SiteId = worker.SiteId,
    };

    private string Typed(IReadOnlyList<string> wordings) =>
        wordings[_chance.Next(wordings.Count)] is var words && _chance.NextDouble() < 0.2 ? _errors.In(words) : words;

    private Article Pick(List<(Article Article, double Weight)> pull)
    {
        var at = _chance.NextDouble() * pull.Sum(one => one.Weight);
        foreach (var (article, weight) in pull)
        {
            if ((at -= weight) < 0)
                return article;
        }

        return pull[^1].Article;
    }

    /// <summary>Mostly by day and on weekdays, but places that never close ask at night too.</summary>
    private DateTimeOffset MomentIn(IsoWeek week)
    {
        var day = _chance.NextDouble() < 0.86 ? _chance.Next(5) : _chance.Next(5, 7);
        var hour = _chance.NextDouble() < 0.88 ? 7 + _chance.NextDouble() * 11 : _chance.NextDouble() * 24;
        return week.Start.AddDays(day).AddHours(hour);
    }
}

/// <summary>Keys for made-up rows: as they would have been on the day.</summary>
internal static class MadeUpKeys
{
    private static int _drawn;

    public static long At(DateTimeOffset moment) => RowKeys.FirstAt(moment) | (uint)(Interlocked.Increment(ref _drawn) & 0x3FFFFF);
}
