using System.Diagnostics;

namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>One line of a file of signals.</summary>
/// <param name="Text">How somebody put it.</param>
/// <param name="Subject">What it is about; signals with the same subject belong together.</param>
public sealed record TestSignal(string Text, string Subject);

/// <summary>How well signals were grouped. Shares are percentages with one decimal; null when nothing could be right or wrong.</summary>
/// <param name="Signals">How many there were.</param>
/// <param name="Subjects">Of how many subjects.</param>
/// <param name="Needs">Into how many needs they were put.</param>
/// <param name="Precision">Of all pairs of signals in one need, the share with one subject.</param>
/// <param name="Recall">Of all pairs with one subject, the share in one need.</param>
/// <param name="F1">The harmonic mean of both.</param>
/// <param name="AmongThree">Of the signals whose subject was heard before, the share that joined a need of that subject or was shown one among the three nearest.</param>
/// <param name="JoinedRight">Of the signals that joined a need, the share for which most of that need has their subject.</param>
/// <param name="SignalP50Us">Half of the signals were placed within this many microseconds.</param>
/// <param name="SignalP99Us">All but one in a hundred were.</param>
public sealed record GroupingReport(
    int Signals, int Subjects, int Needs, double? Precision, double? Recall, double? F1, double? AmongThree, double? JoinedRight, double SignalP50Us, double SignalP99Us);

/// <summary>Groups signals as it would happen if they came in that order.</summary>
public static class GroupingEvaluation
{
    public static GroupingReport Run(IReadOnlyList<TestSignal> signals, WordingReader reader)
    {
        ArgumentNullException.ThrowIfNull(signals);
        var needs = new OpenNeeds(reader);
        var subjectsOf = new Dictionary<long, Dictionary<string, int>>();
        var needOf = new long[signals.Count];
        var heard = new HashSet<string>(StringComparer.Ordinal);
        var (again, among, joined, joinedRight) = (0, 0, 0, 0);
        var times = new double[signals.Count];
        for (var i = 0; i < signals.Count; i++)
        {
            var signal = signals[i];
            var start = Stopwatch.GetTimestamp();
            var wording = needs.Read(signal.Text);
            var placement = needs.Place(wording);
            var need = placement.Joins ?? i;
            needs.Add(need, i, wording);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            needOf[i] = need;
            if (!heard.Add(signal.Subject))
            {
                again++;
                if (placement.Nearest.Any(neighbour => IsMostly(subjectsOf[neighbour.NeedId], signal.Subject))) among++;
            }

            if (placement.Joins is { } joins)
            {
                joined++;
                if (IsMostly(subjectsOf[joins], signal.Subject)) joinedRight++;
            }

            var subjects = subjectsOf.TryGetValue(need, out var known) ? known : subjectsOf[need] = new(StringComparer.Ordinal);
            subjects[signal.Subject] = subjects.GetValueOrDefault(signal.Subject) + 1;
        }

        var right = subjectsOf.Values.Sum(subjects => subjects.Values.Sum(Pairs));
        var together = subjectsOf.Values.Sum(subjects => Pairs(subjects.Values.Sum()));
        var alike = signals.GroupBy(signal => signal.Subject).Sum(subject => Pairs(subject.Count()));
        var (precision, recall) = (Share(right, together), Share(right, alike));
        Array.Sort(times);
        return new GroupingReport(
            signals.Count, heard.Count, needs.Count, precision, recall, F1(precision, recall),
            Share(among, again), Share(joinedRight, joined), Percentile(times, 0.5), Percentile(times, 0.99));
    }

    private static bool IsMostly(Dictionary<string, int> subjects, string subject) => subjects.GetValueOrDefault(subject) == subjects.Values.Max();

    private static double? F1(double? precision, double? recall) =>
        precision is { } p && recall is { } r && p + r > 0 ? Math.Round(2 * p * r / (p + r), 1) : null;

    private static long Pairs(int count) => (long)count * (count - 1) / 2;

    private static double? Share(long part, long whole) => whole == 0 ? null : Math.Round(100.0 * part / whole, 1);

    private static double Percentile(double[] sorted, double share) => sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))], 1);
}
