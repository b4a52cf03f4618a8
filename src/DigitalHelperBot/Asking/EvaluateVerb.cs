using System.CommandLine;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Evaluating;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Asking;

/// <summary><c>evaluate</c>: measures how well questions in a file find their articles.</summary>
public static class EvaluateVerb
{
    private const int UsedWrongly = 2;
    private const int SettingRefused = 3;

    private static readonly Option<string> Articles = new("--articles") { Description = "A folder of articles, or a .jsonl file with an article a line.", Required = true };
    private static readonly Option<string?> Questions = new("--questions") { Description = "A file of questions: question, tab, expected (an id, a|b, - for no article, ? for too vague), and perhaps a kind." };
    private static readonly Option<string?> Threads = new("--threads") { Description = "A file of two-turn conversations: turn 1, expected, turn 2, expected, separated by tabs." };
    private static readonly Option<string?> KnownUnmet = new("--known-unmet") { Description = "A file of questions that are known to have no article, one a line." };
    private static readonly Option<string?> Dev = new("--dev") { Description = "A file of questions on which --limits larson chooses its threshold." };
    private static readonly Option<string> Limits = new("--limits") { Description = "learned: from the articles alone. larson: one threshold, chosen on --dev.", DefaultValueFactory = _ => "learned" };
    private static readonly Option<bool> NoTitles = new("--no-titles") { Description = "Do not count titles as phrasings." };
    private static readonly Option<bool> NoSynonyms = new("--no-synonyms") { Description = "Without synonyms." };
    private static readonly Option<bool> NoVectors = new("--no-vectors") { Description = "Without word vectors." };
    private static readonly Option<bool> NoSpelling = new("--no-spelling") { Description = "Without spelling correction." };
    private static readonly Option<ulong?> Typos = new("--typos") { Description = "Put a typing error into half of the words of 4 letters or more; the number chooses which." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object." };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measures how well questions find their articles.")
        {
            Articles, Questions, Threads, KnownUnmet, Dev, Limits, NoTitles, NoSynonyms, NoVectors, NoSpelling, Typos, Json,
        };
        Limits.AcceptOnlyFromAmong("learned", "larson");
        command.Validators.Add(result =>
        {
            if (result.GetValue(Questions) is null && result.GetValue(Threads) is null) result.AddError("Give --questions, --threads or both.");
            if (result.GetValue(Limits) == "larson" && result.GetValue(Dev) is null) result.AddError("--limits larson needs --dev.");
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        try
        {
            var run = new EvaluationRun(new EvaluationRequest
            {
                Articles = parsed.GetRequiredValue(Articles),
                Questions = parsed.GetValue(Questions),
                Threads = parsed.GetValue(Threads),
                KnownUnmet = parsed.GetValue(KnownUnmet),
                Dev = parsed.GetValue(Limits) == "larson" ? parsed.GetValue(Dev) : null,
                Typos = parsed.GetValue(Typos),
                Options = OptionsOf(parsed),
            });
            var figures = run.Measure();
            var to = Console.Out;
            if (parsed.GetValue(Json)) EvaluationPrinter.PrintJson(figures, to);
            else EvaluationPrinter.Print(figures, to);
            return 0;
        }
        catch (EvaluationFileException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine("usage: evaluate --articles FILE|FOLDER --questions FILE.tsv [--threads FILE.tsv] (--help lists the rest)");
            return UsedWrongly;
        }
        catch (WordTableException e)
        {
            Console.Error.WriteLine(e.Message);
            return SettingRefused;
        }
    }

    private static MatcherOptions OptionsOf(ParseResult parsed) => new()
    {
        Titles = !parsed.GetValue(NoTitles),
        Vectors = !parsed.GetValue(NoVectors),
        Spelling = !parsed.GetValue(NoSpelling),
        Synonyms = parsed.GetValue(NoSynonyms) ? SynonymList.None : SynonymList.Shipped,
    };
}
