using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>What came of a check.</summary>
/// <param name="Articles">How many files were checked.</param>
/// <param name="Findings">By file, line and rule.</param>
public sealed record CheckReport(int Articles, IReadOnlyList<Finding> Findings)
{
    public int Fail => Findings.Count(f => f.Level == FindingLevel.Fail);

    public int Warn => Findings.Count(f => f.Level == FindingLevel.Warn);
}
