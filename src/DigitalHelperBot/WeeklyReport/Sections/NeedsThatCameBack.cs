using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>Needs that were answered, and people who were told are still stuck.</summary>
internal sealed class NeedsThatCameBack(ArticleNames names) : Section("needsThatCameBack", Words.For(null).NeedsThatCameBack)
{
    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var back = await numbers.ChangedAsync(NeedChangeKind.Reopened);
        return Part(back.Count == 0 ? words.NoneCameBack : words.CameBackSays(back.Count)) with
        {
            Columns = [new(words.Need), new(words.StateTitle), new(words.WasAnsweredWith), new(words.TimesBack, ColumnKind.Number)],
            Rows = [.. back.Select(change => change.Need).Select(need => (IReadOnlyList<ReportCell>)[ReportCell.OfNeed(need.Id), ReportCell.Of(words.State(need)), need.ArticleId is { } article ? names.Cell(article) : ReportCell.Of(words.InWords), ReportCell.Of(need.ReopenedCount)])],
            Evidence = [.. back.SelectMany(change => change.Behind())],
        };
    }
}
