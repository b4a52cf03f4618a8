using System.CommandLine;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>The verb <c>articles</c> of the command line.</summary>
public static class ArticlesVerb
{
    public static Command Create() =>
        new("articles", "Check, bring in and take out articles")
        {
            CreateCheck(),
        };

    private static Command CreateCheck()
    {
        var folder = FolderArgument();
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var sarif = new Option<FileInfo?>("--sarif") { Description = "Also write the findings to a SARIF file", HelpName = "FILE" };
        var noMatcher = new Option<bool>("--no-matcher") { Description = "Leave out the check for phrasings that another article takes" };
        var check = new Command("check", "Hold articles to the rules; exit code 1 when one fails") { folder, json, sarif, noMatcher };
        check.SetAction((parsed, cancellation) => new ArticlesCheck(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(
            parsed.GetValue(folder), parsed.GetValue(json), parsed.GetValue(sarif), !parsed.GetValue(noMatcher), cancellation));
        return check;
    }

    private static Argument<DirectoryInfo?> FolderArgument() =>
        new("folder")
        {
            Description = "The folder of the articles; without it, the bot's own",
            Arity = ArgumentArity.ZeroOrOne,
        };
}
