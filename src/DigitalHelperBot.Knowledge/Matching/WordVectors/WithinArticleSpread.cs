namespace DigitalHelperBot.Knowledge.Matching.WordVectors;

/// <summary>
/// How phrasings of the same article differ from one another. Directions in which they differ much tell little about the article and are shortened:
/// within-class covariance normalisation (Hatch, Kajarekar and Stolcke, "Within-class covariance normalization for SVM-based speaker recognition", 2006).
/// </summary>
internal sealed class WithinArticleSpread
{
    private const int Dimensions = WordTable.Dimensions;
    private const double LeastShrinkage = 0.5;
    private const double PhrasingsForHalf = 300;

    // Lower triangle of the Cholesky factor (Golub and Van Loan, "Matrix Computations", 4.2), row after row, with inverted diagonal.
    private readonly float[] _factor;

    private WithinArticleSpread(float[] factor) => _factor = factor;

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
        return new WithinArticleSpread(Factor(covariance));
    }

    /// <summary>Solves L·y = x in place.</summary>
    public void Normalize(Span<float> vector)
    {
        for (var (i, row) = (0, 0); i < Dimensions; row += ++i)
        {
            var sum = vector[i];
            for (var j = 0; j < i; j++) sum -= _factor[row + j] * vector[j];
            vector[i] = sum * _factor[row + i];
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

    private static float[] Factor(double[,] matrix)
    {
        var lower = new double[Dimensions, Dimensions];
        var factor = new float[Dimensions * (Dimensions + 1) / 2];
        for (var (i, row) = (0, 0); i < Dimensions; row += ++i)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
                factor[row + j] = (float)(i == j ? 1 / lower[i, j] : lower[i, j]);
            }
        }

        return factor;
    }
}
