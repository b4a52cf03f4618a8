namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>Articles whose review is due within four weeks, and those that nobody was shown for half a year.</summary>
internal sealed class ArticlesToReview(ArticleNames names) : Section("articlesToReview", Words.For(null).ArticlesToReview)
{
    private const int Most = 20;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var shown = await numbers.LastShownAsync();
        // Before anything was counted for so long, no article can be called unused.
        var counted = await numbers.WasCountedAsync(numbers.Week.After(1 - Numbers.UnusedAfter));
        var due = names.DueForReview(DateOnly.FromDateTime(numbers.Week.End.DateTime)).Select(article => (Article: article, Why: words.ReviewDue(article.ReviewOn!.Value)));
        var unused = counted ? names.All.Where(article => !shown.ContainsKey(article.Id) && !article.Urgent).Select(article => (Article: article, Why: words.Unused)) : [];
        var all = due.Concat(unused.OrderBy(one => one.Article.Id, StringComparer.Ordinal)).ToList();
        return Part(all.Count == 0 ? words.NothingToReview : words.ReviewSays(all.Count, Math.Min(all.Count, Most))) with
        {
            Columns = [new(words.Article), new(words.Why), new(words.Owner), new(words.LastShown)],
            Rows =
            [
                .. all.Take(Most).Select(one => (IReadOnlyList<ReportCell>)
                    [ReportCell.OfArticle(one.Article.Id, one.Article.Title), ReportCell.Of(one.Why), ReportCell.Of(one.Article.Owner?.Text), ReportCell.Of(shown.TryGetValue(one.Article.Id, out var week) ? week.ToString() : words.NotLately)]),
            ],
            Evidence = [.. all.Take(Most).Where(one => shown.ContainsKey(one.Article.Id)).Select(one => $"week_articles: ArticleId={one.Article.Id}, the last Week with Shown above 0 is {shown[one.Article.Id].Value}")],
        };
    }
}
