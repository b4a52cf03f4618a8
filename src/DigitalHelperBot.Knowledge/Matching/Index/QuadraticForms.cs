using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// What meanings say of each article, in primal form. The square of a cosine is an inner product too, of the products of each two numbers of the sentence
/// vectors. So all phrasings of an article, each times its weight, add up to one quadratic form, and a question is compared with that instead of with each.
/// </summary>
internal sealed class QuadraticForms
{
    private const int Numbers = WordTable.Dimensions;
    private const int Distances = (Numbers / 2) + 1;
    private const int Stride = (Numbers + 7) & ~7;
    private const int Lanes = 32;
    private const float Steps = short.MaxValue;

    // How many products there are: of each number with each, once, by how far apart they stand. In whole vectors.
    private const int Length = ((Distances * Stride) + Lanes - 1) / Lanes * Lanes;

    private readonly sbyte[] _forms;
    private readonly float[] _scales;

    public QuadraticForms(SentenceIndex sentences, ArticleWeights weights)
    {
        (_forms, _scales) = (new sbyte[weights.Articles * Length], new float[weights.Articles]);
        var (sum, products) = (new float[Length], new float[Length]);
        for (var article = 0; article < weights.Articles; article++)
        {
            Array.Clear(sum);
            for (var (i, to) = weights.RangeOf(article); i < to; i++) Add(sentences, i, weights.Own(i), products, sum);
            var others = weights.OthersOf(article, out var says);
            for (var s = 0; s < others.Length; s++) Add(sentences, others[s], says[s], products, sum);
            Round(sum, article);
        }
    }

    private QuadraticForms(PartsReader from) => (_forms, _scales) = (from.ReadAll<sbyte>(), from.ReadAll<float>());

    public long Bytes => _forms.Length + (_scales.Length * 4L);

    public static QuadraticForms Load(PartsReader from) => new(from);

    public static long BytesOf(int articles) => articles * (Length + 4L);

    public void Save(PartsWriter to)
    {
        to.WriteAll<sbyte>(_forms);
        to.WriteAll<float>(_scales);
    }

    /// <summary>Adds what the meaning of a question says of each article to the scores.</summary>
    /// <param name="question">From -127 to 127.</param>
    /// <param name="inverseLength">One over its length.</param>
    public void AddTo(Span<float> scores, ReadOnlySpan<sbyte> question, float inverseLength)
    {
        Span<float> products = stackalloc float[Length];
        Span<short> rounded = stackalloc short[Length];
        Multiply(question, inverseLength, products);
        Round(products, rounded);
        for (var article = 0; article < _scales.Length; article++)
        {
            var form = _forms.AsSpan(article * Length, Length);
            scores[article] += (Avx2.IsSupported ? DotWide(form, rounded) : Dot(form, rounded)) * _scales[article];
        }
    }

    /// <summary>The same as <see cref="DotWide"/> without instructions that only some processors have.</summary>
    private static int Dot(ReadOnlySpan<sbyte> form, ReadOnlySpan<short> products)
    {
        var sum = 0;
        for (var i = 0; i < form.Length; i++) sum += form[i] * products[i];
        return sum;
    }

    // No sum is above 127 · 32,767 · √5,050, so it fits into 32 bits.
    private static int DotWide(ReadOnlySpan<sbyte> form, ReadOnlySpan<short> products)
    {
        ref var a = ref MemoryMarshal.GetReference(form);
        ref var b = ref MemoryMarshal.GetReference(products[..form.Length]);
        var (even, odd) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var i = 0; i < form.Length; i += Lanes)
        {
            even += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref a, (nuint)i)), Vector256.LoadUnsafe(ref b, (nuint)i));
            odd += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref a, (nuint)(i + (Lanes / 2)))), Vector256.LoadUnsafe(ref b, (nuint)(i + (Lanes / 2))));
        }

        return Vector256.Sum(even + odd);
    }

    private static void Add(SentenceIndex sentences, int phrasing, float says, float[] products, float[] sum)
    {
        if (says == 0) return;
        Multiply(sentences.Vector(phrasing), sentences.InverseLength(phrasing), products);
        ScaledSums.Add(sum, products, says);
    }

    /// <summary>Each number times each: itself first, then the one that stands next to it, then the one two apart, and so on, round the end of the vector.</summary>
    private static void Multiply(ReadOnlySpan<sbyte> vector, float inverseLength, Span<float> products)
    {
        Span<float> numbers = stackalloc float[2 * Stride];
        numbers.Clear();
        for (var d = 0; d < Numbers; d++) numbers[d] = numbers[d + Numbers] = vector[d] * inverseLength;
        Span<float> once = stackalloc float[Stride];
        once.Clear();
        numbers[..Numbers].CopyTo(once);
        products.Clear();
        for (var distance = 0; distance < Distances; distance++)
        {
            // Two different numbers count twice. Those half of the vector apart stand there twice.
            var times = distance is 0 or Numbers / 2 ? 1 : MathF.Sqrt(2);
            for (var i = 0; i < Stride; i += 8)
            {
                var eight = Vector256.LoadUnsafe(ref once[0], (nuint)i) * Vector256.LoadUnsafe(ref numbers[0], (nuint)(i + distance)) * times;
                eight.StoreUnsafe(ref products[0], (nuint)((distance * Stride) + i));
            }
        }
    }

    private static void Round(ReadOnlySpan<float> products, Span<short> rounded)
    {
        ref var from = ref MemoryMarshal.GetReference(products);
        ref var to = ref MemoryMarshal.GetReference(rounded[..products.Length]);
        for (var i = 0; i < products.Length; i += 16)
        {
            var lower = Vector256.ConvertToInt32(Vector256.Round(Vector256.LoadUnsafe(ref from, (nuint)i) * Steps));
            var upper = Vector256.ConvertToInt32(Vector256.Round(Vector256.LoadUnsafe(ref from, (nuint)i + 8) * Steps));
            Vector256.Narrow(lower, upper).StoreUnsafe(ref to, (nuint)i);
        }
    }

    private void Round(float[] sum, int article)
    {
        var most = 0f;
        foreach (var number in sum) most = Math.Max(most, Math.Abs(number));
        if (most == 0) return;
        var form = _forms.AsSpan(article * Length, Length);
        for (var i = 0; i < Length; i++) form[i] = (sbyte)MathF.Round(sum[i] / most * sbyte.MaxValue);
        _scales[article] = most / (sbyte.MaxValue * Steps);
    }
}
