using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Evaluating;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

/// <summary>The starter articles, the matcher that the bot makes of them, and question files beside this one.</summary>
internal static class ShippedArticles
{
    private static readonly string Repository = FindRepository();
    private static readonly Lazy<IReadOnlyList<Article>> Loaded = new(() => ArticleSource.Load(Path.Combine(Repository, "src", "DigitalHelperBot", "knowledge")));
    private static readonly Lazy<Matcher> Built = new(() => Knowledge.Matching.Matcher.Build(Loaded.Value));

    public static IReadOnlyList<Article> All => Loaded.Value;

    public static Matcher Matcher => Built.Value;

    public static IReadOnlySet<string> Ids => Loaded.Value.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);

    public static string File(string name) => Path.Combine(Repository, "tests", typeof(ShippedArticles).Assembly.GetName().Name!, "Matching", name);

    /// <summary>Not from the caller's path: a deterministic build writes that in another form.</summary>
    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "DigitalHelperBot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds DigitalHelperBot.sln.");
        return folder;
    }
}
