using System.CommandLine;
using DigitalHelperBot.ArticleLibrary.Importing;
using DigitalHelperBot.Storage;

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
            new CheckRequest(parsed.GetValue(folder), LibrarySettings.Of(parsed), parsed.GetValue(only), parsed.GetValue(json), parsed.GetValue(sarif), !parsed.GetValue(noMatcher)), cancellation));
        return check;
    }

    private static Command CreateImport()
    {
        var source = new Argument<FileSystemInfo>("source") { Description = "A file (.md, .csv, .tsv, .docx), or a folder of them" };
        var category = new Option<string?>("--category") { Description = "The category of articles that name none", HelpName = "ID" };
        var to = new Option<DirectoryInfo?>("--to") { Description = "The folder of the articles; without it, the bot's own", HelpName = "FOLDER" };
        var leaveOut = new Option<bool>("--leave-out-refused") { Description = "Bring in the rest when some cannot be read" };
        var whole = new Option<bool>("--whole") { Description = "Move a folder of articles into the database as it is, with its local details, categories, rules and pictures" };
        var import = new Command("import", "Bring in Markdown, tables of questions and answers, and Word documents") { source, category, to, leaveOut, whole };
        // Settings may be given as --Section:Key value, as when the bot is run.
        import.TreatUnmatchedTokensAsErrors = false;
        import.SetAction(async (parsed, cancellation) =>
        {
            var (own, given, from) = (LibrarySettings.Of(parsed), parsed.GetValue(to), parsed.GetRequiredValue(source));
            var verb = new ArticlesImport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (given is null && own.Store == ArticleStoreKind.Database)
            {
                return await InDatabaseAsync(
                    parsed,
                    async store => parsed.GetValue(whole)
                        ? await verb.RunWholeAsync(from, store, cancellation)
                        : await verb.RunAsync(from, parsed.GetValue(category), await ImportTarget.DatabaseAsync(store, cancellation), parsed.GetValue(leaveOut)),
                    cancellation);
            }

            return parsed.GetValue(whole)
                ? await verb.RefuseAsync("--whole is for the database (ArticleLibrary:Store). Here the articles are in a folder: copy your folder there.")
                : await verb.RunAsync(from, parsed.GetValue(category), ImportTarget.Folder(given?.FullName ?? Path.GetFullPath(own.Folder)), parsed.GetValue(leaveOut));
        });
        return import;
    }

    private static Command CreateExport()
    {
        var target = new Argument<DirectoryInfo>("target") { Description = "An empty folder, or one that is not there yet" };
        var from = new Option<DirectoryInfo?>("--from") { Description = "The folder of the articles; without it, the bot's own", HelpName = "FOLDER" };
        var export = new Command("export", "Copy the articles, byte for byte, to a folder") { target, from };
        export.TreatUnmatchedTokensAsErrors = false;
        export.SetAction(async (parsed, cancellation) =>
        {
            var (own, given, into) = (LibrarySettings.Of(parsed), parsed.GetValue(from), parsed.GetRequiredValue(target));
            var verb = new ArticlesExport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return given is null && own.Store == ArticleStoreKind.Database
                ? await InDatabaseAsync(parsed, store => verb.RunAsync(into, store, cancellation), cancellation)
                : await verb.RunAsync(into, given, own.Folder);
        });
        return export;
    }

    private static Task<int> InDatabaseAsync(ParseResult parsed, Func<IArticleStore, Task<int>> run, CancellationToken cancellationToken) => VerbSession.RunAsync(
        parsed,
        (services, configuration) => services.AddArticleLibrary(configuration),
        failure => failure is ArticleStoreOutOfReachException ? VerbSession.Failed : null,
        (session, _) => run(session.Get<IArticleStore>()),
        cancellationToken);

    private static Argument<DirectoryInfo?> FolderArgument() =>
        new("folder")
        {
            Description = "The folder of the articles; without it, the bot's own",
            Arity = ArgumentArity.ZeroOrOne,
        };
}
