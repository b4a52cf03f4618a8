using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>A phrasing that another article takes, or may take.</summary>
/// <param name="ArticleId">The article that lists it.</param>
/// <param name="Phrasing">As it was written.</param>
/// <param name="ByArticleId">The other article.</param>
/// <param name="Nearest">The phrasing of the other article that is nearly this one; null when a matcher gives this one to it.</param>
public sealed record TakenPhrasing(string ArticleId, string Phrasing, string ByArticleId, string? Nearest)
{
    /// <summary>Up to so many phrasings a matcher is trained and asked; with more, only what is nearly another's phrasing is found, which takes no training.</summary>
    public const int MostTrained = 18_000;

    public static IReadOnlyList<TakenPhrasing> Find(IReadOnlyList<Article> articles, CancellationToken cancellationToken = default) =>
        new MatcherBuilder(articles, MatcherOptions.Default with { Spelling = false, KnownUnmet = [] }, cancellationToken).FindTaken(MostTrained);
}
