using DigitalHelperBot.Asking;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Demo;

/// <summary>What the made-up people need, what IT do about it, and whom that reaches.</summary>
internal sealed class MadeUpNeeds(Random chance)
{
    private const string By = "Sam in IT (made up)";
    private static readonly TimeSpan IntoTheWeek = TimeSpan.FromHours(34);

    private readonly List<Known> _subjects = [.. UnmetSubject.ReadAll().Select(subject => new Known(subject))];

    public IReadOnlyList<Need> Needs => [.. _subjects.Select(known => known.Need).OfType<Need>()];

    /// <summary>Those who were told, and were still stuck weeks later.</summary>
    public IReadOnlyList<Telling.Telling> StillStuck => [.. _subjects.SelectMany(known => known.Told).Where(told => told.Result is TellingResult.Stuck)];

    /// <summary>False for the articles that IT write later in the year.</summary>
    public bool IsWritten(string article, int week) =>
        _subjects.TrueForAll(known => known.Subject.Fate is not SubjectFate.AnsweredByArticle || known.Subject.Answer != article || known.Subject.Week < week);

    /// <summary>What somebody needs that no article gives them in that week; null when nothing is left.</summary>
    public UnmetSubject? Pick(Worker worker, int week, Random draw)
    {
        var open = _subjects.Where(known => known.Subject.Fate is not SubjectFate.AnsweredByArticle || week <= known.Subject.Week || known.Need is { ReopenedCount: > 0 }).ToList();
        // A site has its own troubles: two subjects are its most likely ones.
        var own = worker.SiteId.Sum(letter => letter) % open.Count;
        return open.Count == 0 ? null : open[draw.NextDouble() < 0.5 ? (own + draw.Next(2)) % open.Count : draw.Next(open.Count)].Subject;
    }

    /// <summary>The question, its signal, and the need when it is the first.</summary>
    public IEnumerable<object> Hear(UnmetSubject subject, Worker worker, DateTimeOffset at, AskedQuestion question, Random draw)
    {
        var known = _subjects.Find(one => one.Subject == subject)!;
        // A need is called after its first asker's words here: those are well typed.
        if (known.Need is null)
            question.Text = subject.Wordings[0];
        var signal = new Signal { Id = MadeUpKeys.At(at), QuestionId = question.Id, PersonKey = worker.Key, Kind = draw.NextDouble() < 0.8 ? SignalKind.NoAnswer : SignalKind.ToldIt, Text = question.Text, SiteId = worker.SiteId, At = at };
        yield return question;
        yield return signal;
        if (known.Need is null)
        {
            known.Need = new Need { Id = MadeUpKeys.At(at), Title = signal.Text, TitleSignalId = signal.Id, FirstHeardAt = at };
            yield return known.Need;
            yield return Change(known.Need, at, NeedChangeKind.Started, null, null);
        }
        else if (at < known.Need.FirstHeardAt)
        {
            known.Need.FirstHeardAt = at;
        }

        signal.NeedId = known.Need.Id;
        known.Askers.TryAdd(worker.Key, signal);
    }

    /// <summary>What IT do in that week.</summary>
    public IEnumerable<object> ChangesOf(int week, IsoWeek days, DateTimeOffset until)
    {
        var at = days.Start + IntoTheWeek;
        return at > until ? [] : _subjects.Where(known => known.Need is not null).SelectMany(known => known.Subject switch
        {
            { Fate: SubjectFate.AnsweredByArticle } subject when week >= subject.Week && known.Need!.Round == 0 => Answer(known, known.Need!, at),
            { BackIn: > 0 } subject when week >= subject.BackIn && known.Need!.ReopenedCount == 0 => ComeBack(known, known.Need!, at),
            { Fate: SubjectFate.Elsewhere } subject when week >= subject.Week && known.Need!.Signpost is null => SignpostIt(known.Subject, known.Need!, at),
            { Fate: SubjectFate.BeingWorkedOn } when known.Need!.State is NeedState.Heard && known.Askers.Count >= 8 => TakeUp(known.Need, at),
            _ => [],
        });
    }

    private IEnumerable<object> Answer(Known known, Need need, DateTimeOffset at)
    {
        (need.State, need.ArticleId, need.AnsweredAt, need.Round) = (NeedState.Answered, known.Subject.Answer, at, 1);
        yield return Change(need, at, NeedChangeKind.Answered, By, null);
        yield return new TellingRound { NeedId = need.Id, Round = 1, ArticleId = need.ArticleId, StartedAt = at, StartedBy = By };
        foreach (var (person, signal) in known.Askers)
        {
            var said = chance.NextDouble() switch { < 0.45 => TellingResult.Sorted, _ => TellingResult.None };
            var state = chance.NextDouble() switch { < 0.93 => TellingState.Told, < 0.96 => TellingState.Uncertain, _ => TellingState.Unreachable };
            var telling = new Telling.Telling
            {
                Id = MadeUpKeys.At(at), Kind = "need", NeedId = need.Id, Round = 1, PersonKey = person, QuestionId = signal.QuestionId, AskedAt = signal.At, Words = signal.Text,
                State = state, SentAt = state is TellingState.Told ? at.AddHours(1) : null, DueAt = at, CreatedAt = at, Attempts = 1,
                Result = state is TellingState.Told ? said : TellingResult.None, ResultAt = state is TellingState.Told && said is TellingResult.Sorted ? at.AddHours(5) : null,
            };
            known.Told.Add(telling);
            yield return telling;
            if (state is TellingState.Told && said is TellingResult.Sorted && need.State is NeedState.Answered)
            {
                (need.State, need.ConfirmedAt) = (NeedState.Confirmed, at.AddHours(5));
                yield return Change(need, at.AddHours(5), NeedChangeKind.Confirmed, null, null);
            }
        }
    }

    /// <summary>Two people who were told and had said nothing press that they are still stuck.</summary>
    private static IEnumerable<object> ComeBack(Known known, Need need, DateTimeOffset at)
    {
        foreach (var told in known.Told.Where(told => told is { State: TellingState.Told, Result: TellingResult.None }).Take(2))
            (told.Result, told.ResultAt) = (TellingResult.Stuck, at);
        (need.State, need.ReopenedAt, need.ReopenedCount, need.ConfirmedAt) = (NeedState.Heard, at, 1, null);
        yield return Change(need, at, NeedChangeKind.Reopened, null, null);
    }

    private static IEnumerable<object> SignpostIt(UnmetSubject subject, Need need, DateTimeOffset at)
    {
        (need.State, need.Signpost, need.AnsweredAt) = (NeedState.Signposted, subject.Answer, at);
        yield return Change(need, at, NeedChangeKind.Signposted, By, null);
    }

    private static IEnumerable<object> TakeUp(Need need, DateTimeOffset at)
    {
        need.State = NeedState.BeingWorkedOn;
        yield return Change(need, at, NeedChangeKind.BeingWorkedOn, By, null);
    }

    private static NeedChange Change(Need need, DateTimeOffset at, NeedChangeKind kind, string? by, string? why) =>
        new() { Id = MadeUpKeys.At(at), NeedId = need.Id, At = at, By = by, Kind = kind, Why = why };

    private sealed class Known(UnmetSubject subject)
    {
        public UnmetSubject Subject => subject;

        public Need? Need { get; set; }

        /// <summary>By person: what they asked first.</summary>
        public Dictionary<long, Signal> Askers { get; } = [];

        public List<Telling.Telling> Told { get; } = [];
    }
}
