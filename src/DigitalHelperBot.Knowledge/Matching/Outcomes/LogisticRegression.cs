namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>
/// Logistic regression by Newton's method with step halving (Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 4.4.1), drawn towards
/// given weights by a ridge, so that few or separable examples cannot send it off.
/// </summary>
internal sealed class LogisticRegression(IReadOnlyList<(double[] Inputs, bool Target, double Weight)> examples, double[] prior, double ridge)
{
    private const int MostRounds = 20;
    private readonly double _ridge = ridge * examples.Count;

    public double[] Learn()
    {
        var weights = (double[])prior.Clone();
        var loss = Loss(weights);
        for (var round = 0; round < MostRounds; round++)
        {
            var step = Step(weights);
            var size = 1.0;
            double[] next;
            do
            {
                next = [.. weights.Zip(step, (weight, change) => weight - (size * change))];
                size /= 2;
            }
            while (!(Loss(next) < loss) && size > 1e-4);

            var better = Loss(next);
            if (!(better < loss)) break;
            (weights, loss) = (next, better);
        }

        return weights;
    }

    private double Loss(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += _ridge / 2 * (weights[i] - prior[i]) * (weights[i] - prior[i]);
        foreach (var (inputs, target, weight) in examples)
        {
            var logit = Inner(weights, inputs);
            sum += weight * (Math.Max(logit, 0) - (target ? logit : 0) + Math.Log(1 + Math.Exp(-Math.Abs(logit))));
        }

        return sum;
    }

    private double[] Step(double[] weights)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var curvature = new double[size, size];
        foreach (var (inputs, target, weight) in examples)
        {
            var p = 1 / (1 + Math.Exp(-Inner(weights, inputs)));
            for (var i = 0; i < size; i++)
            {
                gradient[i] += weight * (p - (target ? 1 : 0)) * inputs[i];
                for (var j = 0; j < size; j++) curvature[i, j] += weight * p * (1 - p) * inputs[i] * inputs[j];
            }
        }

        for (var i = 0; i < size; i++)
        {
            gradient[i] += _ridge * (weights[i] - prior[i]);
            curvature[i, i] += _ridge;
        }

        return LinearEquations.Solve(curvature, gradient);
    }

    private static double Inner(double[] first, double[] second)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++) sum += first[i] * second[i];
        return sum;
    }
}
