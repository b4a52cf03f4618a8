using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>Needs that were answered in the week, whom that reached, and what they said.</summary>
internal sealed class NeedsMet(Rounds rounds, ArticleNames names) : Section("needsMet", Words.For(null).NeedsMet)
{
    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var met = await numbers.ChangedAsync(NeedChangeKind.Answered);
        var counts = await CountsAsync([.. met.Select(change => change.Need.Id)], numbers, cancellationToken);
        var rows = new List<IReadOnlyList<ReportCell>>();
        var told = 0;
        foreach (var need in met.Select(change => change.Need))
        {
            var people = counts[need.Id].People;
            told += people.Told;
            rows.Add(
            [
                ReportCell.OfNeed(need.Id), need.ArticleId is { } article ? names.Cell(article) : ReportCell.Of(words.InWords),
                ReportCell.Of(people.Told), ReportCell.Of(people.Sorted), ReportCell.Of(people.Stuck), ReportCell.Of(people.Unknown), ReportCell.Of(people.Uncertain), ReportCell.Of(people.Unreachable),
            ]);
        }

        return Part(met.Count == 0 ? words.NoneMet : words.MetSays(met.Count, told)) with
        {
            Columns =
            [
                new(words.Need), new(words.AnsweredWith), new(words.Told, ColumnKind.Number), new(words.Sorted, ColumnKind.Number), new(words.StillStuck, ColumnKind.Number),
                new(words.SaidNothing, ColumnKind.Number), new(words.Uncertain, ColumnKind.Number), new(words.Unreachable, ColumnKind.Number),
            ],
            Rows = rows,
            Evidence = [.. met.SelectMany(change => change.Behind().Append(Line(change.Need.Id, counts[change.Need.Id].People)))],
        };
    }

    /// <summary>Each person once, as far as they got; nobody's row is listed.</summary>
    private static string Line(long need, PeopleCounts people) =>
        $"tellings: NeedId={need} Told={people.Told} (Sorted={people.Sorted} Stuck={people.Stuck} SaidNothing={people.Unknown}) Uncertain={people.Uncertain} Unreachable={people.Unreachable} Waiting={people.Waiting} Stopped={people.Stopped}";

    private async Task<IReadOnlyDictionary<long, NeedCounts>> CountsAsync(HashSet<long> needs, Numbers numbers, CancellationToken cancellationToken)
    {
        if (needs.Count == 0)
            return new Dictionary<long, NeedCounts>();
        var merged = (await numbers.MergesAsync()).Where(one => needs.Contains(one.Value));
        return await rounds.CountsAsync(needs.Select(need => KeyValuePair.Create(need, need)).Concat(merged).ToDictionary(), cancellationToken);
    }
}
