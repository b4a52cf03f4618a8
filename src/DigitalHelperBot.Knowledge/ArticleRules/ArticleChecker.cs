using System.Collections.Concurrent;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>Holds articles to the rules: first that each can be read, then every rule in the order of <see cref="Rules"/>.</summary>
public static class ArticleChecker
{
    /// <summary>Every rule, in the order in which they run.</summary>
    public static IReadOnlyList<RuleSummary> Rules { get; } = [.. RulesInOrder.All.Select(r => new RuleSummary(r.Id, r.Level, r.Why, r.Fix))];

    /// <summary>Checks a whole library; many rules look at an article's neighbours.</summary>
    /// <param name="files">The articles' files.</param>
    /// <param name="rules">Levels and word lists.</param>
    /// <param name="facts">The rest of the library.</param>
    /// <param name="withMatcher">False to leave out the rules that ask a matcher, which has to be built first.</param>
    public static CheckReport Check(IReadOnlyList<ArticleFile> files, RuleSettings rules, LibraryFacts facts, bool withMatcher = true, CancellationToken cancellationToken = default)
    {
        var readings = files.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(Read)
            .ToArray();
        var articles = readings.Select(r => r.Article).OfType<CheckedArticle>().ToArray();
        var library = new CheckedLibrary(articles, rules, facts, withMatcher ? FindTaken(articles, cancellationToken) : []);
        var findings = new ConcurrentBag<Finding>(readings.SelectMany(r => r.Findings));
        Parallel.ForEach(articles, new ParallelOptions { CancellationToken = cancellationToken }, article =>
        {
            foreach (var finding in Check(article, library))
            {
                findings.Add(finding);
            }
        });
        return new CheckReport(files.Count, Ordered(findings));
    }

    private static (CheckedArticle? Article, IReadOnlyList<Finding> Findings) Read(ArticleFile file)
    {
        var reading = ArticleReader.Read(file.Path, file.Content.Span);
        return (reading.IsArticle ? new CheckedArticle(file.Path, reading.Article) : null, reading.Findings);
    }

    // Two articles with one id are a finding of their own; here one of each is enough.
    private static IReadOnlyList<TakenPhrasing> FindTaken(IReadOnlyList<CheckedArticle> articles, CancellationToken cancellationToken) =>
        TakenPhrasing.Find([.. articles.Select(a => a.Article).DistinctBy(a => a.Id)], cancellationToken);

    internal static IEnumerable<Finding> Check(CheckedArticle article, CheckedLibrary library) =>
        from rule in RulesInOrder.All
        let level = library.Rules.LevelOf(rule)
        where level is not null
        from flaw in rule.Check(article, library).Distinct()
        select new Finding(article.File, Math.Max(1, flaw.Line), level.Value, rule.Id, flaw.Message, rule.Why, flaw.Fix ?? rule.Fix);

    internal static Finding[] Ordered(IEnumerable<Finding> findings)
    {
        var place = Rules.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        return
        [
            .. findings
                .OrderBy(f => f.File, StringComparer.Ordinal)
                .ThenBy(f => f.Line)
                .ThenBy(f => place.GetValueOrDefault(f.Id, -1))
                .ThenBy(f => f.Message, StringComparer.Ordinal),
        ];
    }
}
