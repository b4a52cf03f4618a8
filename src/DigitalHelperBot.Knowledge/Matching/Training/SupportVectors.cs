using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>
/// Solves one L2-loss support vector machine by dual coordinate descent, with kernel rows instead of weights and the bias fixed at -1
/// (Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale linear SVM", 2008).
/// </summary>
internal sealed class SupportVectors
{
    private const float Bias = -1f;
    private const int MostRounds = 60;
    private const float Tolerance = 0.1f;
    private const float OwnCost = 10f;
    private const float Still = 0.01f;
    private float[] _outputs = [];
    private int[] _order = [];

    /// <summary>Fills <paramref name="alphas"/>.</summary>
    /// <param name="kernel">Square, row after row.</param>
    /// <param name="positive">Which examples the article answers.</param>
    /// <param name="cost">C: how much an example on the wrong side costs; ten times as much when it is the article's own.</param>
    public void Solve(ReadOnlySpan<float> kernel, ReadOnlySpan<bool> positive, float cost, Span<float> alphas)
    {
        var count = positive.Length;
        Prepare(count);
        alphas.Clear();
        var outputs = _outputs.AsSpan(0, count);
        outputs.Clear();
        var (ridgeOfOwn, ridgeOfOthers) = (0.5f / (cost * OwnCost), 0.5f / cost);
        var random = 88172645463325252ul;
        for (var round = 0; round < MostRounds; round++)
        {
            Shuffle(_order.AsSpan(0, count), ref random);
            var worst = 0f;
            foreach (var i in _order.AsSpan(0, count))
            {
                var (sign, ridge) = positive[i] ? (1f, ridgeOfOwn) : (-1f, ridgeOfOthers);
                var gradient = (sign * (outputs[i] + Bias)) - 1 + (ridge * alphas[i]);
                var projected = alphas[i] == 0 ? Math.Min(gradient, 0) : gradient;
                worst = Math.Max(worst, Math.Abs(projected));
                if (Math.Abs(projected) < Still) continue;
                var row = kernel.Slice(i * count, count);
                var alpha = Math.Max(0, alphas[i] - (gradient / (row[i] + ridge)));
                ScaledSums.Add(outputs, row, (alpha - alphas[i]) * sign);
                alphas[i] = alpha;
            }

            if (worst < Tolerance) return;
        }
    }

    private void Prepare(int count)
    {
        if (_outputs.Length < count) (_outputs, _order) = (new float[count], new int[count]);
        for (var i = 0; i < count; i++) _order[i] = i;
    }

    private static void Shuffle(Span<int> order, ref ulong state)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            var j = (int)(state % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
