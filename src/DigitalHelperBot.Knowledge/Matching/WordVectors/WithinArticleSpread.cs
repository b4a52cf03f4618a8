using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.WordVectors;

/// <summary>
/// How phrasings of the same article differ from one another. Directions in which they differ much tell little about the article and are shortened:
/// within-class covariance normalisation (Hatch, Kajarekar and Stolcke, "Within-class covariance normalization for SVM-based speaker recognition", 2006).
/// </summary>
internal sealed class WithinArticleSpread
{
    private const int Dimensions = WordTable.Dimensions;
    private const double LeastShrinkage = 0.6;
    private const double PhrasingsForHalf = 300;

    // The Cholesky factor (Golub and Van Loan, "Matrix Computations", 4.2), column after column: what is below the diagonal, and zeros.
    private readonly float[] _factor;
    private readonly float[] _inverseDiagonal;

    private WithinArticleSpread(float[] factor, float[] inverseDiagonal) => (_factor, _inverseDiagonal) = (factor, inverseDiagonal);

    public static WithinArticleSpread Load(PartsReader from) => new(from.ReadAll<float>(), from.ReadAll<float>());

    public void Save(PartsWriter to)
    {
        to.WriteAll<float>(_factor);
        to.WriteAll<float>(_inverseDiagonal);
    }

    /// <param name="vectors">Sentence vectors of length 1.</param>
    /// <param name="articleOf">The article of each.</param>
    /// <param name="articles">Numbers from this on stand for no article.</param>
    public static WithinArticleSpread Learn(float[][] vectors, int[] articleOf, int articles)
    {
        var covariance = new double[Dimensions, Dimensions];
        var count = 0;
        foreach (var article in Enumerable.Range(0, vectors.Length).Where(i => articleOf[i] < articles).GroupBy(i => articleOf[i]))
        {
            int[] own = [.. article];
            if (own.Length < 2) continue;
            count += own.Length;
            AddDifferences(covariance, vectors, own);
        }

        Shrink(covariance, count);
        return Factor(covariance);
    }

    /// <summary>Solves L·y = x in place, column by column.</summary>
    public void Normalize(Span<float> vector)
    {
        ref var to = ref MemoryMarshal.GetReference(vector);
        for (var j = 0; j < Dimensions; j++)
        {
            var solved = vector[j] *= _inverseDiagonal[j];
            ref var column = ref MemoryMarshal.GetReference(_factor.AsSpan(j * Dimensions, Dimensions));
            for (var i = j & ~3; i < Dimensions; i += 4) (Vector128.LoadUnsafe(ref to, (nuint)i) - (Vector128.LoadUnsafe(ref column, (nuint)i) * solved)).StoreUnsafe(ref to, (nuint)i);
        }
    }

    private static void AddDifferences(double[,] covariance, float[][] vectors, int[] own)
    {
        var mean = new double[Dimensions];
        foreach (var i in own)
        {
            for (var d = 0; d < Dimensions; d++) mean[d] += vectors[i][d] / own.Length;
        }

        var difference = new double[Dimensions];
        foreach (var i in own)
        {
            for (var d = 0; d < Dimensions; d++) difference[d] = vectors[i][d] - mean[d];
            for (var a = 0; a < Dimensions; a++)
            {
                for (var b = 0; b <= a; b++) covariance[a, b] += difference[a] * difference[b];
            }
        }
    }

    /// <summary>Towards the mean of the diagonal, at least half of the way: 100 × 100 numbers from few phrasings are mostly chance.</summary>
    private static void Shrink(double[,] covariance, int count)
    {
        var shrinkage = Math.Max(LeastShrinkage, PhrasingsForHalf / (PhrasingsForHalf + count));
        var mean = 0.0;
        for (var d = 0; d < Dimensions; d++) mean += covariance[d, d] / Math.Max(1, count) / Dimensions;
        if (mean <= 0) mean = 1;
        for (var a = 0; a < Dimensions; a++)
        {
            for (var b = 0; b <= a; b++) covariance[a, b] *= (1 - shrinkage) / Math.Max(1, count) / mean;
            covariance[a, a] += shrinkage;
        }
    }

    private static WithinArticleSpread Factor(double[,] matrix)
    {
        var lower = new double[Dimensions, Dimensions];
        var factor = new float[Dimensions * Dimensions];
        var inverseDiagonal = new float[Dimensions];
        for (var i = 0; i < Dimensions; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
                if (i == j) inverseDiagonal[i] = (float)(1 / lower[i, j]);
                else factor[(j * Dimensions) + i] = (float)lower[i, j];
            }
        }

        return new WithinArticleSpread(factor, inverseDiagonal);
    }
}
