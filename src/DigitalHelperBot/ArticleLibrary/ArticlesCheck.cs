using System.Text.Json;
using DigitalHelperBot.Knowledge.ArticleRules;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary><c>articles check</c>: prints what the rules find, a line a finding.</summary>
internal sealed class ArticlesCheck(TextWriter output, TextWriter errors)
{
    public async Task<int> RunAsync(DirectoryInfo? given, bool json, FileInfo? sarif, bool withMatcher, CancellationToken cancellationToken)
    {
        if (ArticlesFolder.Find(given) is not { } folder)
        {
            await errors.WriteLineAsync($"There is no folder {given?.FullName ?? ArticlesFolder.Default}.\nUsage: articles check [<folder>] [--json] [--sarif <FILE>] [--no-matcher]");
            return ExitCodes.UsedWrongly;
        }

        var report = Check(folder, withMatcher, cancellationToken);
        if (sarif is not null)
        {
            await File.WriteAllTextAsync(sarif.FullName, SarifLog.Of(report), cancellationToken);
        }

        await output.WriteLineAsync(json ? AsJson(report) : AsLines(report));
        return report.Fail > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }

    private static CheckReport Check(string folder, bool withMatcher, CancellationToken cancellationToken)
    {
        var files = new CheckedFolder(folder, ShippedKnowledge.OfThisProgram);
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
