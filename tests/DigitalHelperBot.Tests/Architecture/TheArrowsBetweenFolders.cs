using System.Reflection;

namespace DigitalHelperBot.Tests.Architecture;

public sealed class TheArrowsBetweenFolders
{
    /// <summary>Who may use whom. A new arrow is a decision: it is added here, with its reason in DECISIONS.md, or not at all.</summary>
    private static readonly Dictionary<string, string[]> App = new()
    {
        ["Conversation"] = ["Asking", "Walkthroughs", "UnmetNeeds", "Telling", "KnownProblems", "Sites", "ArticleLibrary", "Privacy", "Storage"],
        ["Asking"] = ["Walkthroughs", "UnmetNeeds", "Sites", "KnownProblems", "Counting", "ArticleLibrary", "LanguageModel", "ItConsole", "Privacy", "Storage"],
        ["Walkthroughs"] = ["UnmetNeeds", "Sites", "KnownProblems", "Counting", "ArticleLibrary", "ItConsole", "Privacy", "Storage"],
        ["UnmetNeeds"] = ["Counting", "Telling", "ArticleLibrary", "ItConsole", "Privacy", "Storage"],
        ["KnownProblems"] = ["Telling", "ItConsole", "Privacy", "Storage"],
        ["Sites"] = ["UnmetNeeds", "Counting", "ArticleLibrary", "Telling", "ItConsole", "Privacy", "Storage"],
        ["Posters"] = ["ArticleLibrary", "Sites", "Counting", "ItConsole", "Storage"],
        ["WeeklyReport"] = ["UnmetNeeds", "Sites", "Counting", "Telling", "ArticleLibrary", "ItConsole", "Privacy", "Storage"],
        ["Telling"] = ["Walkthroughs", "ItConsole", "Privacy", "Storage", "Teams.Outgoing"],
        ["Counting"] = ["Privacy", "Storage"],
        ["ArticleLibrary"] = ["ItConsole", "Privacy", "Storage"],
        ["LanguageModel"] = ["Storage", "Privacy"],
        ["Privacy"] = ["ItConsole", "Storage"],
        ["ItConsole"] = ["Storage", "Privacy"],
        ["TeamsManifest"] = [],
        // Writes rows of the others, as nobody else may: it makes up what people would have done.
        ["Demo"] = ["WeeklyReport", "Asking", "Walkthroughs", "UnmetNeeds", "Sites", "Posters", "Counting", "Telling", "ArticleLibrary", "Privacy", "Storage", "Teams.(root)"],
        ["TryIt"] = ["ArticleLibrary", "Teams.Incoming"],
        ["Clock"] = ["Teams.Incoming"],
        ["Storage"] = [],
    };

    private static readonly string[] OpenToAllSlices = ["Knowledge.Articles", "Knowledge.ArticleRules", "Knowledge.Matching", "Knowledge.Grouping", "Teams.Schema", "Teams.Cards"];

    private static readonly Dictionary<string, string[]> Knowledge = new()
    {
        ["Articles"] = [],
        ["ArticleRules"] = ["Articles", "Matching"],
        ["Matching"] = ["Articles"],
        ["Grouping"] = ["Matching"],
    };

    private static readonly Dictionary<string, string[]> Teams = new()
    {
        ["Schema"] = [],
        ["Cards"] = ["Schema"],
        ["Outgoing"] = ["Schema", "Cards", "(root)"],
        ["Incoming"] = ["Schema", "Outgoing", "Cards", "(root)"],
        ["(root)"] = [],
    };

    [Fact]
    public void In_the_app_are_the_ones_that_were_agreed() =>
        AssertOnly("DigitalHelperBot", (from, to) => from == "(root)" || OpenToAllSlices.Contains(to) || (App.TryGetValue(from, out var allowed) && allowed.Contains(to)));

    [Fact]
    public void In_Knowledge_are_the_ones_that_were_agreed() =>
        AssertOnly("DigitalHelperBot.Knowledge", (from, to) => Knowledge.TryGetValue(from, out var allowed) && allowed.Contains(to));

    [Fact]
    public void In_Teams_are_the_ones_that_were_agreed() =>
        AssertOnly("DigitalHelperBot.Teams", (from, to) => Teams.TryGetValue(from, out var allowed) && allowed.Contains(to));

    [Fact]
    public void Never_point_at_the_conversation() =>
        AssertOnly("DigitalHelperBot", (from, to) => to != "Conversation" || from == "(root)");

    [Fact]
    public void Keep_Knowledge_away_from_the_web_the_database_and_the_network()
    {
        var referenced = Assembly.LoadFrom(PathOf("DigitalHelperBot.Knowledge")).GetReferencedAssemblies().Select(a => a.Name!).ToArray();

        Assert.DoesNotContain(referenced, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
            || name.StartsWith("System.Net", StringComparison.Ordinal)
            || name.StartsWith("System.Data", StringComparison.Ordinal)
            || name.StartsWith("DigitalHelperBot", StringComparison.Ordinal));
    }

    [Fact]
    public void Keep_Teams_away_from_articles()
    {
        var referenced = Assembly.LoadFrom(PathOf("DigitalHelperBot.Teams")).GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(referenced, name => name.StartsWith("DigitalHelperBot", StringComparison.Ordinal));
    }

    private static void AssertOnly(string assembly, Func<string, string, bool> allowed)
    {
        var arrows = FolderArrows.Read(PathOf(assembly), assembly);

        Assert.NotEmpty(arrows);
        var refused = arrows.Where(a => !allowed(a.Key.From, a.Key.To)).Select(a => $"{a.Key.From} → {a.Key.To}: {a.Value}").ToArray();
        Assert.True(refused.Length == 0, string.Join(Environment.NewLine, refused));
    }

    private static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
