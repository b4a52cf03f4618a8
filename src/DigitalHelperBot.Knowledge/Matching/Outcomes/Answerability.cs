namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>How sure it is, 0 to 1, that the best article answers the question: a logistic model over the <see cref="Evidence"/>.</summary>
internal sealed class Answerability
{
    private const double Ridge = 1e-3;
    private readonly double[] _weights;

    private Answerability(double[] weights) => _weights = weights;

    /// <summary>Measured over several subjects; for when the articles are too few to learn from.</summary>
    public static Answerability Fixed { get; } = new([2.2, 1.25, 3, 0.6, 0.5, -4.6]);

    public double Of(in Evidence evidence) => 1 / (1 + Math.Exp(-Logit(evidence)));

    /// <summary>Learns the weights by Newton's method (Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 4.4.1), with a small ridge.</summary>
    public static Answerability Learn(IReadOnlyList<(Evidence Evidence, double Target, double Weight)> examples)
    {
        const int size = Evidence.Count + 1;
        var weights = new double[size];
        Fixed._weights.CopyTo(weights, 0);
        for (var round = 0; round < 12; round++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            foreach (var (evidence, target, weight) in examples)
            {
                double[] x = [.. evidence.Numbers, 1];
                var p = 1 / (1 + Math.Exp(-Inner(weights, x)));
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += weight * (p - target) * x[i];
                    for (var j = 0; j < size; j++) curvature[i, j] += weight * Math.Max(p * (1 - p), 1e-6) * x[i] * x[j];
                }
            }

            for (var i = 0; i < size; i++)
            {
                gradient[i] += Ridge * examples.Count * (weights[i] - Fixed._weights[i]);
                curvature[i, i] += Ridge * examples.Count;
            }

            var step = LinearEquations.Solve(curvature, gradient);
            for (var i = 0; i < size; i++) weights[i] -= step[i];
        }

        return weights.All(double.IsFinite) ? new Answerability(weights) : Fixed;
    }

    private double Logit(in Evidence e) =>
        (_weights[0] * e.Best) + (_weights[1] * e.Nearest) + (_weights[2] * e.Cover) + (_weights[3] * e.Length) + (_weights[4] * e.Margin) + _weights[5];

    private static double Inner(double[] first, double[] second)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++) sum += first[i] * second[i];
        return sum;
    }
}
