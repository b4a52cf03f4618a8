using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>What articles are called, now. One that is gone keeps its id.</summary>
internal sealed class ArticleNames(ArticleLibrary.ArticleLibrary library)
{
    public IEnumerable<Article> All => library.Current.Articles.Values;

    public ReportCell Cell(string id) => ReportCell.OfArticle(id, Find(id)?.Title ?? id);

    public string? Benefit(string id) => Find(id)?.Benefit;

    /// <summary>Null when the article has no such step any more.</summary>
    public string? StepText(string id, Device device, int step) =>
        (Find(id)?.Devices is { } devices ? devices.FirstOrDefault(one => one.Device == device) ?? (devices.Count == 1 ? devices[0] : null) : null) is { } steps && step >= 1 && step <= steps.Steps.Count
            ? steps.Steps[step - 1].Text.Text.Replace("**", "", StringComparison.Ordinal)
            : null;

    private Article? Find(string id) => library.Current.Articles.GetValueOrDefault(id);
}
