using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Knowledge.Matching.Evaluating;

namespace DigitalHelperBot.Asking;

/// <summary>The figures of an evaluation, for people and for programs.</summary>
internal static class EvaluationPrinter
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void PrintJson(EvaluationFigures figures, TextWriter to)
    {
        var all = figures.Questions is null ? [] : JsonSerializer.SerializeToNode(figures.Questions, Indented)!.AsObject();
        if (figures.Questions is { Kinds: null }) all.Remove("kinds");
        if (figures.Threads is not null)
        {
            // With questions beside them, the conversations keep to themselves: both have kinds.
            var threads = JsonSerializer.SerializeToNode(figures.Threads, Indented)!.AsObject();
            foreach (var (name, value) in threads) all[all.ContainsKey(name) ? $"thread{char.ToUpperInvariant(name[0])}{name[1..]}" : name] = value?.DeepClone();
        }

        to.WriteLine(all.ToJsonString(Indented));
    }

    public static void Print(EvaluationFigures figures, TextWriter to)
    {
        if (figures.Questions is { } report) PrintQuestions(report, to);
        if (figures.Threads is { } threads)
        {
            Line(to, $"conversations      {threads.Threads}");
            Line(to, $"both turns right   {threads.BothRight} %   second turn right {threads.SecondRight} %");
            foreach (var (kind, shares) in threads.Kinds) Line(to, $"  {kind,-16} {shares.Threads,5}   both {shares.BothRight} %   second {shares.SecondRight} %");
        }

        if (figures.Worst.Count == 0) return;
        to.WriteLine();
        to.WriteLine("Worst confusions: asked, expected, got");
        foreach (var confusion in figures.Worst)
        {
            Line(to, $"  \"{confusion.Question}\"   {confusion.Expected}   {confusion.Got} ({confusion.Answerable:F2})");
            foreach (var reason in confusion.Reasons) Line(to, $"      {reason.Kind,-9} {reason.Feature}{(reason.Weight > 0 ? $"  {reason.Weight.ToString("F2", CultureInfo.InvariantCulture)}" : "")}");
        }
    }

    private static void PrintQuestions(EvaluationReport report, TextWriter to)
    {
        Line(to, $"articles           {report.Articles}");
        Line(to, $"questions          {report.Questions}: {report.Answerable} answerable, {report.Unanswerable} not, {report.Vague} vague");
        Line(to, $"right first        {Share(report.Top1)}   among three {Share(report.Top3)}");
        Line(to, $"with the limit     {Share(report.InScopeAccuracy)} right, {Share(report.NoAnswerRecall)} of the unanswerable told so (precision {Share(report.NoAnswerPrecision)}), AUROC {Share(report.Auroc)}");
        Line(to, $"built in           {report.BuildMs} ms, {report.IndexBytes / 1e6:F1} MB; a question {report.QuestionP50Us} µs (p50), {report.QuestionP99Us} µs (p99)");
        to.WriteLine();
        Line(to, $"{"",-16} {"questions",9} {"right",7} {"wrong",7} {"offered",8} {"offered",8} {"asked",7} {"no",7}");
        Line(to, $"{"",-16} {"",9} {"",7} {"",7} {"with it",8} {"without",8} {"back",7} {"answer",7}");
        foreach (var (name, ways) in report.Ways.Concat(report.Kinds ?? new Dictionary<string, Ways>()).Where(pair => pair.Value.Questions > 0))
        {
            Line(to, $"{name,-16} {ways.Questions,9} {ways.AnsweredRight,7:F1} {ways.AnsweredWrong,7:F1} {ways.OfferedRight,8:F1} {ways.OfferedWrong,8:F1} {ways.AskedBack,7:F1} {ways.NoAnswer,7:F1}");
        }
    }

    private static string Share(double? share) => share is { } known ? $"{known.ToString("F1", CultureInfo.InvariantCulture)} %" : "–";

    private static void Line(TextWriter to, FormattableString line) => to.WriteLine(FormattableString.Invariant(line));
}
