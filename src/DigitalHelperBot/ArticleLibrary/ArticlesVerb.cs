using System.CommandLine;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>The verb <c>articles</c> of the command line.</summary>
public static class ArticlesVerb
{
    /// <param name="more">What other slices do with articles.</param>
    public static Command Create(params IEnumerable<Command> more)
    {
        var articles = new Command("articles", "Check, look at, bring in and take out articles") { CreateCheck(), CreateImport(), CreateExport() };
        foreach (var command in more)
        {
            articles.Add(command);
        }

        return articles;
    }

    private static Command CreateCheck()
    {
        var folder = FolderArgument();
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var sarif = new Option<FileInfo?>("--sarif") { Description = "Also write the findings to a SARIF file", HelpName = "FILE" };
        var noMatcher = new Option<bool>("--no-matcher") { Description = "Leave out the check for phrasings that another article takes" };
        var only = new Option<string?>("--only") { Description = "Show only what is found in this article", HelpName = "ID" };
        var check = new Command("check", "Hold articles to the rules; exit code 1 when one fails") { folder, only, json, sarif, noMatcher };
        check.SetAction((parsed, cancellation) => new ArticlesCheck(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(
            new CheckRequest(parsed.GetValue(folder), parsed.GetValue(only), parsed.GetValue(json), parsed.GetValue(sarif), !parsed.GetValue(noMatcher)), cancellation));
        return check;
    }

    private static Command CreateImport()
    {
        var source = new Argument<FileSystemInfo>("source") { Description = "A file (.md, .csv, .tsv, .docx), or a folder of them" };
        var category = new Option<string?>("--category") { Description = "The category of articles that name none", HelpName = "ID" };
        var to = new Option<DirectoryInfo?>("--to") { Description = "The folder of the articles; without it, the bot's own", HelpName = "FOLDER" };
        var leaveOut = new Option<bool>("--leave-out-refused") { Description = "Bring in the rest when some cannot be read" };
        var import = new Command("import", "Bring in Markdown, tables of questions and answers, and Word documents") { source, category, to, leaveOut };
        import.SetAction((parsed, _) => new ArticlesImport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(
            parsed.GetRequiredValue(source), parsed.GetValue(category), parsed.GetValue(to), parsed.GetValue(leaveOut)));
        return import;
    }

    private static Command CreateExport()
    {
        var target = new Argument<DirectoryInfo>("target") { Description = "An empty folder, or one that is not there yet" };
        var from = new Option<DirectoryInfo?>("--from") { Description = "The folder of the articles; without it, the bot's own", HelpName = "FOLDER" };
        var export = new Command("export", "Copy the articles, byte for byte, to another folder") { target, from };
        export.SetAction((parsed, _) => new ArticlesExport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(
            parsed.GetRequiredValue(target), parsed.GetValue(from)));
        return export;
    }

    private static Argument<DirectoryInfo?> FolderArgument() =>
        new("folder")
        {
            Description = "The folder of the articles; without it, the bot's own",
            Arity = ArgumentArity.ZeroOrOne,
        };
}
