using System.Diagnostics.CodeAnalysis;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>What came of reading a file: an article, or what is wrong with it. Never both, never neither.</summary>
public sealed class ArticleReading
{
    private ArticleReading(Article? article, IReadOnlyList<Finding> findings) => (Article, Findings) = (article, findings);

    public Article? Article { get; }

    /// <summary>In file order; empty when there is an article.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    [MemberNotNullWhen(true, nameof(Article))]
    public bool IsArticle => Article is not null;

    internal static ArticleReading Of(Article article) => new(article, []);

    internal static ArticleReading Refused(Faults faults) => new(null, faults.InFileOrder());
}
