using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>The library at one moment. Take it once a turn, so that a question and its card come from the same articles.</summary>
public sealed class LibrarySnapshot
{
    private static readonly Lazy<Matcher> NoArticles = new(() => Matcher.Build([]));

    public static LibrarySnapshot Empty { get; } = new();

    /// <summary>By id, with local details filled in.</summary>
    public IReadOnlyDictionary<string, Article> Articles { get; init; } = new Dictionary<string, Article>();

    /// <summary>By id: the file that each article was read from.</summary>
    public IReadOnlyDictionary<string, ArticlePlace> Sources { get; init; } = new Dictionary<string, ArticlePlace>();

    /// <summary>What the articles' steps show.</summary>
    public PublishedPictures Pictures { get; init; } = PublishedPictures.None;

    public Matcher Matcher
    {
        get => field ?? NoArticles.Value;
        init;
    }

    /// <summary>False at first, while <see cref="Matcher"/> is the quick one that answers until the real one has been trained.</summary>
    public bool IsTrained { get; init; }

    /// <summary>What only the organisation knows, such as the service desk's number.</summary>
    public LocalDetails Local { get; init; } = LocalDetails.None;

    /// <summary>In the order in which people see them.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>What is wrong with files; an article with a bad file is served as it last was.</summary>
    public IReadOnlyList<Finding> Problems { get; init; } = [];

    /// <summary>True when the store could not be read at the last look: what is served may be old.</summary>
    public bool StoreOutOfReach { get; init; }

    /// <summary>Goes up by one with each snapshot of this process.</summary>
    public long Version { get; init; }

    public DateTimeOffset BuiltAt { get; init; }

    /// <summary>What an article is called; the id where there is no such article.</summary>
    public string TitleOf(string articleId) => Articles.GetValueOrDefault(articleId)?.Title.Text ?? articleId;
}

/// <summary>Where an article stands in the store.</summary>
/// <param name="File">The file as it was listed.</param>
/// <param name="Hash">SHA-256 of its present content, in capital hexadecimal.</param>
/// <param name="IsGood">False when the present content is no article, and the last good one is served.</param>
public sealed record ArticlePlace(StoredFile File, string Hash, bool IsGood);
