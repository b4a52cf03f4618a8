using System.Runtime.CompilerServices;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Evaluating;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

/// <summary>The starter articles, the matcher that the bot makes of them, and question files beside this one.</summary>
internal static class ShippedArticles
{
    private static readonly Lazy<IReadOnlyList<Article>> Loaded = new(() => ArticleSource.Load(Path.Combine(Here(), "..", "..", "..", "src", "DigitalHelperBot", "knowledge")));
    private static readonly Lazy<Matcher> Built = new(() => Knowledge.Matching.Matcher.Build(Loaded.Value));

    public static Matcher Matcher => Built.Value;

    public static IReadOnlySet<string> Ids => Loaded.Value.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);

    public static string File(string name) => Path.Combine(Here(), name);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
