namespace DigitalHelperBot.ArticleLibrary.Evidence;

/// <summary>One wording of a need that is open.</summary>
/// <param name="Signals">How many signals have these words.</param>
public sealed record NeedWording(long NeedId, string Text, int Signals);

/// <summary>A need as writers see it: its name and its different wordings, commonest first.</summary>
public sealed record NeedToWriteFor(long Id, string Title, IReadOnlyList<string> Wordings);

/// <summary>What an article does for a need that is open.</summary>
/// <param name="Answered">Signals that would be answered with it now.</param>
/// <param name="Offered">Signals that would be offered it.</param>
public sealed record NeedItMeets(long NeedId, string Title, int Answered, int Offered, int Signals);

/// <summary>Which open needs an article meets, as of when that was looked at.</summary>
public sealed record WhatItMeets(DateTimeOffset At, IReadOnlyList<NeedItMeets> Needs);

/// <summary>What people need and no article gives them. The slice that keeps it points at articles, so it is asked through this.</summary>
public interface IOpenNeeds
{
    /// <summary>Null when there is no such need, or it is not open any more.</summary>
    Task<NeedToWriteFor?> FindAsync(long needId, CancellationToken cancellationToken);

    /// <summary>Every different wording of every open need.</summary>
    Task<IReadOnlyList<NeedWording>> WordingsAsync(CancellationToken cancellationToken);

    /// <summary>Names by id, of those that are open.</summary>
    Task<IReadOnlyDictionary<long, string>> TitlesAsync(IReadOnlyCollection<long> needIds, CancellationToken cancellationToken);

    /// <summary>As it was worked out when the article was last published; null until it has been.</summary>
    Task<WhatItMeets?> MetByAsync(string articleId, CancellationToken cancellationToken);

    /// <summary>What people typed who did not get this article, though it answers their need.</summary>
    Task<IReadOnlyList<string>> ThatShouldHaveReachedAsync(string articleId, int most, CancellationToken cancellationToken);
}
