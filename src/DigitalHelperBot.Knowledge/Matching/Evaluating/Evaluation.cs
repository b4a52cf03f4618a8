using System.Diagnostics;

namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>Measures a matcher on a question file.</summary>
public static class Evaluation
{
    /// <summary>Asks every question.</summary>
    /// <param name="typingErrors">Puts errors into the questions first, when given.</param>
    public static (IReadOnlyList<AskedTestQuestion> Asked, IReadOnlyList<double> Microseconds) Ask(Matcher matcher, IReadOnlyList<TestQuestion> questions, TypingErrors? typingErrors = null)
    {
        var asked = new List<AskedTestQuestion>(questions.Count);
        var times = new List<double>(questions.Count);
        foreach (var question in questions)
        {
            var text = typingErrors?.In(question.Text) ?? question.Text;
            var start = Stopwatch.GetTimestamp();
            var result = matcher.Match(text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            asked.Add(new AskedTestQuestion(question, text, matcher.Rank(text), result));
        }

        return (asked, times);
    }

    /// <summary>Asks for half a second at most without measuring, so that the times measured are those of a running program.</summary>
    public static void WarmUp(Matcher matcher, IReadOnlyList<TestQuestion> questions)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; Stopwatch.GetElapsedTime(start).TotalMilliseconds < 500; i++) matcher.Match(questions[i % questions.Count].Text);
    }

    /// <summary>Puts the figures together.</summary>
    /// <param name="threshold">Questions that score below it count as taken for unmet needs.</param>
    public static EvaluationReport Report(Matcher matcher, IReadOnlyList<AskedTestQuestion> asked, IReadOnlyList<double> microseconds, double threshold, int articles, TimeSpan build)
    {
        var answerable = asked.Where(a => a.IsAnswerable).ToArray();
        var unanswerable = asked.Where(a => a.Question.Expected.Kind == ExpectationKind.Unanswerable).ToArray();
        var vague = asked.Where(a => a.Question.Expected.Kind == ExpectationKind.Vague).ToArray();
        var rejected = answerable.Concat(unanswerable).Count(a => a.Ranking.Answerable < threshold);
        var rejectedRightly = unanswerable.Count(a => a.Ranking.Answerable < threshold);
        double[] times = [.. microseconds.Order()];
        var kinds = asked.Where(a => a.Question.Kind.Length > 0).GroupBy(a => a.Question.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        return new EvaluationReport
        {
            Articles = articles,
            Questions = asked.Count,
            Answerable = answerable.Length,
            Unanswerable = unanswerable.Length,
            Vague = vague.Length,
            Top1 = Share(answerable.Count(a => a.IsRightFirst), answerable.Length),
            Top3 = Share(answerable.Count(a => a.IsRightAmong(3)), answerable.Length),
            InScopeAccuracy = Share(answerable.Count(a => a.IsRightFirst && a.Ranking.Answerable >= threshold), answerable.Length),
            NoAnswerRecall = Share(rejectedRightly, unanswerable.Length),
            NoAnswerPrecision = unanswerable.Length == 0 ? null : Share(rejectedRightly, rejected),
            Auroc = Auroc(answerable, unanswerable),
            BuildMs = Math.Round(build.TotalMilliseconds, 1),
            QuestionP50Us = Math.Round(times[times.Length / 2], 1),
            QuestionP99Us = Math.Round(times[Math.Min(times.Length - 1, times.Length * 99 / 100)], 1),
            IndexBytes = matcher.IndexBytes,
            Ways = new SortedDictionary<string, Ways>(StringComparer.Ordinal) { ["answerable"] = WaysOf(answerable), ["unanswerable"] = WaysOf(unanswerable), ["vague"] = WaysOf(vague) },
            Kinds = kinds.Length == 0 ? null : new SortedDictionary<string, Ways>(kinds.ToDictionary(group => group.Key, group => WaysOf([.. group])), StringComparer.Ordinal),
        };
    }

    /// <summary>
    /// The threshold with which most questions are right, "no answer" being one more class
    /// (Larson et al., "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction", 2019).
    /// </summary>
    public static double LarsonThreshold(IReadOnlyList<AskedTestQuestion> asked)
    {
        var right = asked.Count(a => a.IsAnswerable && a.IsRightFirst);
        var (best, threshold) = (right, 0.0);
        AskedTestQuestion[] ranked = [.. asked.OrderBy(a => a.Ranking.Answerable)];
        for (var i = 0; i < ranked.Length; i++)
        {
            if (!ranked[i].IsAnswerable) right++;
            else if (ranked[i].IsRightFirst) right--;
            var isLast = i + 1 == ranked.Length;
            if (right <= best || (!isLast && ranked[i + 1].Ranking.Answerable == ranked[i].Ranking.Answerable)) continue;
            best = right;
            threshold = isLast ? double.PositiveInfinity : (ranked[i].Ranking.Answerable + ranked[i + 1].Ranking.Answerable) / 2;
        }

        return threshold;
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : Math.Round(100.0 * part / whole, 1);

    private static Ways WaysOf(AskedTestQuestion[] asked)
    {
        double Of(Way way) => Share(asked.Count(a => a.Way == way), asked.Length) ?? 0;
        return new Ways(asked.Length, Of(Way.AnsweredRight), Of(Way.AnsweredWrong), Of(Way.OfferedRight), Of(Way.OfferedWrong), Of(Way.AskedBack), Of(Way.NoAnswer));
    }

    private static double? Auroc(AskedTestQuestion[] answerable, AskedTestQuestion[] unanswerable)
    {
        if (answerable.Length == 0 || unanswerable.Length == 0) return null;
        double[] low = [.. unanswerable.Select(a => a.Ranking.Answerable).Order()];
        var above = answerable.Sum(a => (LowerThan(low, a.Ranking.Answerable, orEqual: false) + LowerThan(low, a.Ranking.Answerable, orEqual: true)) / 2.0);
        return Math.Round(100 * above / ((double)answerable.Length * low.Length), 1);
    }

    private static int LowerThan(double[] sorted, double score, bool orEqual)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sorted[middle] < score || (orEqual && sorted[middle] == score)) from = middle + 1;
            else to = middle;
        }

        return from;
    }
}
