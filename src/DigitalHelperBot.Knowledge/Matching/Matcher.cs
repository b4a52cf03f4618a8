using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>Finds the article that answers a question, or says that none does. Immutable: built once from a set of articles, used from any thread.</summary>
public sealed class Matcher
{
    private readonly IReadOnlyList<Article> _articles;

    private Matcher(IReadOnlyList<Article> articles) => _articles = articles;

    /// <summary>Builds a matcher. The order of <paramref name="articles"/> never changes an answer; the same input builds the same matcher.</summary>
    public static Matcher Build(IReadOnlyList<Article> articles, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new Matcher(articles);
    }

    /// <summary>Reads a question. Never throws for any text.</summary>
    /// <param name="question">What the person typed, cleaned by the edge.</param>
    /// <param name="before">What the person was shown before, if that is recent.</param>
    public MatchResult Match(string question, ConversationMemory? before = null)
    {
        _ = before;
        var words = question.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ranked = _articles
            .Select(a => new Match(a.Id, a.Phrasings.Prepend(a.Title).Max(p => words.Count(w => p.Text.Contains(w, StringComparison.OrdinalIgnoreCase)) / (double)Math.Max(1, words.Length))))
            .OrderByDescending(m => m.Score).ThenBy(m => m.ArticleId, StringComparer.Ordinal).Take(10).ToArray();
        var best = ranked.Length == 0 ? 0 : ranked[0].Score;
        return new MatchResult
        {
            Outcome = best > 0.7 ? MatchOutcome.Answered : best > 0.4 ? MatchOutcome.Offered : MatchOutcome.NoAnswer,
            Ranked = ranked,
            Answerable = best,
            Limits = new Limits(0.7, 0.4),
            OfferCount = Math.Min(3, ranked.Length),
        };
    }

    /// <summary>Why <paramref name="articleId"/> scored as it did for <paramref name="question"/>; heaviest first.</summary>
    public IReadOnlyList<Reason> Explain(string question, string articleId) => _articles.Count == 0 ? [] : [new Reason(question, articleId, 0)];
}
