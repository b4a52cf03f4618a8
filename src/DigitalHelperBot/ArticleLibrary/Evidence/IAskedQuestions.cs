namespace DigitalHelperBot.ArticleLibrary.Evidence;

/// <summary>What became of the questions that an article was shown for. Silence is unknown, for ever.</summary>
public sealed record ArticleUse(int Confirmed, int Unknown, int NotSorted)
{
    public static ArticleUse None { get; } = new(0, 0, 0);

    public int Questions => Confirmed + Unknown + NotSorted;
}

/// <summary>Words that people typed, personal details masked, and how often.</summary>
/// <param name="QuestionId">One of the questions with these words, by which they are found again.</param>
public sealed record AskedWording(long QuestionId, string Text, int Times);

/// <summary>What people asked. The slice that keeps it points at articles, so it is asked through this.</summary>
public interface IAskedQuestions
{
    /// <summary>By article id.</summary>
    Task<IReadOnlyDictionary<string, ArticleUse>> UseAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>What people typed who were shown the article, commonest first.</summary>
    Task<IReadOnlyList<AskedWording>> ThatReachedAsync(string articleId, DateTimeOffset since, int most, CancellationToken cancellationToken);

    /// <summary>Each different wording once, small talk left out.</summary>
    Task<IReadOnlyList<AskedWording>> DistinctAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The words of these questions, where they are still kept.</summary>
    Task<IReadOnlyDictionary<long, string>> WordsOfAsync(IReadOnlyCollection<long> questionIds, CancellationToken cancellationToken);
}
