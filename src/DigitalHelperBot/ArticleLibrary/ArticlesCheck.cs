using System.Text.Json;
using DigitalHelperBot.Knowledge.ArticleRules;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <param name="Own">Where the bot's own articles are.</param>
internal sealed record CheckRequest(DirectoryInfo? Folder, ArticleLibraryOptions Own, string? Only, bool Json, FileInfo? Sarif, bool WithMatcher);

/// <summary><c>articles check</c>: prints what the rules find, a line a finding.</summary>
internal sealed class ArticlesCheck(TextWriter output, TextWriter errors)
{
    private const string Usage = "Usage: articles check [<folder>] [--only <ID>] [--json] [--sarif <FILE>] [--no-matcher]";

    public async Task<int> RunAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.Folder is null && request.Own.Store == ArticleStoreKind.Database)
        {
            await errors.WriteLineAsync("The articles are in the database. Take them out to look at: articles export <folder>, then articles check <folder>.");
            return ExitCodes.UsedWrongly;
        }

        if (ArticlesFolder.Find(request.Folder, request.Own.Folder) is not { } folder)
        {
            await errors.WriteLineAsync($"There is no folder {request.Folder?.FullName ?? request.Own.Folder}.\n{Usage}");
            return ExitCodes.UsedWrongly;
        }

        var files = new CheckedFolder(folder, ShippedKnowledge.OfThisProgram);
        if (request.Only is { } only && !files.Articles.Select(file => file.Path).Concat(files.Findings.Select(f => f.File)).Any(path => IsOf(only, path)))
        {
            await errors.WriteLineAsync($"There is no article \"{only}\" in {folder}. Write its file's name without .md.\n{Usage}");
            return ExitCodes.UsedWrongly;
        }

        var report = Check(files, request.WithMatcher, cancellationToken);
        if (request.Only is not null)
        {
            report = report with { Findings = [.. report.Findings.Where(f => IsOf(request.Only, f.File))] };
        }

        if (request.Sarif is not null)
        {
            await File.WriteAllTextAsync(request.Sarif.FullName, SarifLog.Of(report), cancellationToken);
        }

        await output.WriteLineAsync(request.Json ? AsJson(report) : AsLines(report));
        return report.Fail > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }

    private static bool IsOf(string id, string file) => Path.GetFileName(file).Split('.')[0] == id;

    private static CheckReport Check(CheckedFolder files, bool withMatcher, CancellationToken cancellationToken)
    {
        var facts = new LibraryFacts(files.Details, files.Categories, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        var report = ArticleChecker.Check(files.Articles, files.Rules, facts, withMatcher, cancellationToken);
        return report with { Findings = [.. files.Findings, .. report.Findings, .. files.PictureFindings()] };
    }

    private static string AsLines(CheckReport report) =>
        string.Join('\n', report.Findings.Select(Line).Append($"{report.Articles} articles, {report.Fail} fail, {report.Warn} warn"));

    private static string Line(Finding f) =>
        $"{f.File}:{f.Line}: {Level(f)} {f.Id}: {string.Join(' ', new[] { f.Message, f.Why, f.Fix }.Where(part => part.Length > 0).Select(part => part + '.'))}";

    private static string AsJson(CheckReport report) =>
        JsonSerializer.Serialize(
            new CheckJson(
                report.Articles,
                report.Fail,
                report.Warn,
                [.. report.Findings.Select(f => new FindingJson(f.File, f.Line, Level(f), f.Id, f.Message, f.Fix))]),
            LibraryJson.Default.CheckJson);

    internal static string Level(Finding finding) => finding.Level == FindingLevel.Fail ? "fail" : "warn";
}
