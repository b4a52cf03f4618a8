using System.CommandLine;
using System.Text.Json;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Asking;

/// <summary><c>ask "…"</c>: what the bot would answer, in a terminal.</summary>
public static class AskVerb
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var question = new Argument<string[]>("question") { Description = "What a person would type, with or without quotes.", Arity = ArgumentArity.OneOrMore };
        question.Validators.Add(typed =>
        {
            if (typed.Tokens.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
                typed.AddError($"\"{option.Value}\" is nothing that \"ask\" knows.");
        });
        var why = new Option<bool>("--why") { Description = "Also show which words decided." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("ask", "Answers a question in the terminal. Nothing is written down.") { question, why, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            string.Join(' ', parsed.GetRequiredValue(question)), parsed.GetValue(why), parsed.GetValue(json), parsed.GetValue<string>("--environment"), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string question, bool why, bool json, string? environment, TextWriter to, CancellationToken cancellationToken)
    {
        var snapshot = await LibraryReading.ReadAsync(environment, cancellationToken);
        var result = snapshot.Matcher.Match(question);
        var explained = result.Ranked.Count > 0 ? snapshot.Matcher.Explain(question, result.Ranked[0].ArticleId) : [];
        if (json)
            await to.WriteLineAsync(JsonSerializer.Serialize(ForPrograms(question, result, explained), Indented));
        else
            new AnswerInTheTerminal(snapshot, NameIn(environment), to).Print(result, why ? explained : []);
        return 0;
    }

    private static string NameIn(string? environment) =>
        Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment }).Configuration[$"{AskingOptions.Section}:{nameof(AskingOptions.Name)}"]
        ?? new AskingOptions().Name;

    private static object ForPrograms(string question, MatchResult result, IReadOnlyList<Reason> explained) => new
    {
        question,
        outcome = JsonNamingPolicy.CamelCase.ConvertName(result.Outcome.ToString()),
        article = result.Outcome == MatchOutcome.Answered ? result.Ranked[0].ArticleId : null,
        offers = result.Outcome == MatchOutcome.Offered ? result.Ranked.Take(result.OfferCount).Select(m => m.ArticleId) : [],
        score = Math.Round(result.Answerable, 4),
        why = explained.Select(r => new { feature = r.Feature, kind = r.Kind, weight = Math.Round(r.Weight, 4) }),
    };
}
