using System.Text.Json.Nodes;
using DigitalHelperBot.Knowledge.ArticleRules;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Writes findings as SARIF 2.1.0, which code hosts show beside the lines of a change.</summary>
internal static class SarifLog
{
    public static string Of(CheckReport report) =>
        new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "articles check", ["rules"] = Rules() } },
                ["results"] = new JsonArray([.. report.Findings.Select(Result)]),
            }),
        }.ToJsonString();

    private static JsonArray Rules() =>
        new([.. ArticleChecker.Rules.Select(rule => new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = new JsonObject { ["text"] = rule.Fix + "." },
            ["fullDescription"] = new JsonObject { ["text"] = rule.Why + "." },
        })]);

    private static JsonObject Result(Finding finding) => new()
    {
        ["ruleId"] = finding.Id,
        ["level"] = finding.Level == FindingLevel.Fail ? "error" : "warning",
        ["message"] = new JsonObject { ["text"] = $"{finding.Message}. {finding.Fix}." },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Address(finding.File) },
                ["region"] = new JsonObject { ["startLine"] = finding.Line },
            },
        }),
    };

    private static string Address(string file) =>
        Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : Uri.EscapeDataString(file.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal);
}
