using System.CommandLine;
using System.Text.Json;
using DigitalHelperBot.Knowledge.Grouping;
using DigitalHelperBot.Knowledge.Matching.Evaluating;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.UnmetNeeds.Verbs;

/// <summary><c>needs evaluate</c>: measures how well signals in a file are grouped. No database is touched.</summary>
internal static class NeedsEvaluate
{
    private const int UsedWrongly = 2;
    private const int SettingRefused = 3;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var signals = new Option<string>("--signals") { Description = "A file: how somebody put it, tab, its subject; a signal a line, in the order in which they come", HelpName = "FILE.tsv", Required = true };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var evaluate = new Command("evaluate", "Measure how well signals are grouped") { signals, json };
        evaluate.SetAction(parsed => Run(parsed.GetRequiredValue(signals), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return evaluate;
    }

    private static int Run(string file, bool json, TextWriter to, TextWriter errors)
    {
        try
        {
            var report = GroupingEvaluation.Run(SignalFile.Load(file), WordingReader.Shipped);
            to.WriteLine(json ? JsonSerializer.Serialize(report, Indented) : FormattableString.Invariant($"""
                signals      {report.Signals} of {report.Subjects} subjects, in {report.Needs} needs
                precision    {report.Precision:F1} % of pairs in one need   recall {report.Recall:F1} %   F1 {report.F1:F1} %
                among three  {report.AmongThree:F1} % joined the right need or were shown it
                a signal     {report.SignalP50Us} µs (p50), {report.SignalP99Us} µs (p99)
                """));
            return 0;
        }
        catch (EvaluationFileException bad)
        {
            errors.WriteLine(bad.Message);
            errors.WriteLine("usage: needs evaluate --signals FILE.tsv [--json]");
            return UsedWrongly;
        }
        catch (WordTableException bad)
        {
            errors.WriteLine(bad.Message);
            return SettingRefused;
        }
    }
}
