using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>Needs that were answered in the week, whom that reached, and what they said.</summary>
internal sealed class NeedsMet(IDbContextFactory<HelperDb> database, Rounds rounds, ArticleNames names) : Section("needsMet", Words.For(null).NeedsMet)
{
    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var met = await NeedChangesOfTheWeek.ReadAsync(database, numbers.Week, [NeedChangeKind.Answered], cancellationToken);
        var rows = new List<IReadOnlyList<ReportCell>>();
        var told = 0;
        foreach (var need in met)
        {
            var people = (await rounds.CountsAsync(need.Id, cancellationToken)).People;
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
            Evidence = [.. met.Select(need => Evidence.Of("needs", need))],
        };
    }
}
