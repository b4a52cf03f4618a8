using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>How sure it is, 0 to 1, that the best article answers the question: a logistic model over the <see cref="Evidence"/>.</summary>
internal sealed class Answerability
{
    private const double Ridge = 1e-3;
    private readonly double[] _weights;

    private Answerability(double[] weights) => _weights = weights;

    /// <summary>Measured over several subjects; for when the articles are too few to learn from.</summary>
    public static Answerability Fixed { get; } = new([1.7, 1.25, 3, 0.6, 0.25, 0.5, -4.9]);

    public static Answerability Load(PartsReader from) => new(from.ReadAll<double>());

    public void Save(PartsWriter to) => to.WriteAll<double>(_weights);

    public double Of(in Evidence evidence) => 1 / (1 + Math.Exp(-Logit(evidence)));

    /// <summary>Learns the weights from what was asked.</summary>
    public static Answerability Learn(IReadOnlyCollection<Pretend> asked)
    {
        var weigh = PretendWeights.Of(asked);
        var examples = asked.Select(p => ((double[])[.. p.Evidence.Numbers, 1], p.Answerable, weigh.Of(p))).ToArray();
        return new Answerability(new LogisticRegression(examples, Fixed._weights, Ridge).Learn());
    }

    private double Logit(in Evidence e) =>
        (_weights[0] * e.Best) + (_weights[1] * e.Nearest) + (_weights[2] * e.Cover) + (_weights[3] * e.Length) + (_weights[4] * e.Margin) + (_weights[5] * e.Unmet) + _weights[6];
}
