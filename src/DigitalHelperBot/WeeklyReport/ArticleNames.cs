using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>What articles are called, now, and which are due for review. One that is gone keeps its id.</summary>
internal sealed class ArticleNames(ArticleLibrary.ArticleLibrary library)
{
    private const int ReviewWithinDays = 28;

    public IEnumerable<Article> All => library.Current.Articles.Values;

    /// <summary>Those whose review is due within four weeks of the day, the earliest first.</summary>
    public IEnumerable<Article> DueForReview(DateOnly day) =>
        All.Where(article => article.ReviewOn <= day.AddDays(ReviewWithinDays)).OrderBy(article => article.ReviewOn).ThenBy(article => article.Id, StringComparer.Ordinal);

    public ReportCell Cell(string id) => ReportCell.OfArticle(id, Find(id)?.Title ?? id);

    public string? Benefit(string id) => Find(id)?.Benefit;

    /// <summary>Null when the article has no such step any more.</summary>
    public string? StepText(string id, Device device, int step) =>
        (Find(id)?.Devices is { } devices ? devices.FirstOrDefault(one => one.Device == device) ?? (devices.Count == 1 ? devices[0] : null) : null) is { } steps && step >= 1 && step <= steps.Steps.Count
            ? steps.Steps[step - 1].Text.Text.Replace("**", "", StringComparison.Ordinal)
            : null;

    private Article? Find(string id) => library.Current.Articles.GetValueOrDefault(id);
}
