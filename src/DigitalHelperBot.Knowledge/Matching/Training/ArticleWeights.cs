using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>For each article how strongly each of its own phrasings speaks for it, and which few others speak against it: the machines in dual form.</summary>
internal sealed class ArticleWeights
{
    private readonly int[] _ranges;
    private readonly float[] _own;
    private readonly int[] _starts;
    private readonly int[] _others;
    private readonly float[] _weights;

    /// <param name="corpus">The phrasings.</param>
    /// <param name="supports">In any order.</param>
    public ArticleWeights(Corpus corpus, IReadOnlyCollection<Support> supports)
    {
        var articles = corpus.Articles + 1;
        _ranges = [.. Enumerable.Range(0, articles).Select(article => corpus.RangeOf(article).From), corpus.Count];
        _own = new float[corpus.Count];
        foreach (var support in supports.Where(s => corpus.ArticleOf[s.Phrasing] == s.Article)) _own[support.Phrasing] = support.Weight;
        Support[] others = [.. supports.Where(s => corpus.ArticleOf[s.Phrasing] != s.Article).OrderBy(s => s.Article).ThenBy(s => s.Phrasing)];
        _starts = new int[articles + 1];
        foreach (var support in others) _starts[support.Article + 1]++;
        for (var article = 0; article < articles; article++) _starts[article + 1] += _starts[article];
        _others = [.. others.Select(s => s.Phrasing)];
        _weights = [.. others.Select(s => s.Weight)];
    }

    private ArticleWeights(PartsReader from)
    {
        (_ranges, _own) = (from.ReadAll<int>(), from.ReadAll<float>());
        (_starts, _others, _weights) = (from.ReadAll<int>(), from.ReadAll<int>(), from.ReadAll<float>());
        if (_others.AsSpan().ContainsAnyExceptInRange(0, _own.Length - 1)) throw new InvalidDataException("A phrasing is named that there is not.");
    }

    /// <summary>With "no article".</summary>
    public int Articles => _ranges.Length - 1;

    public long Bytes => (_ranges.Length * 4L) + (_own.Length * 4L) + (_starts.Length * 4L) + (_others.Length * 8L);

    public static ArticleWeights Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<int>(_ranges);
        to.WriteAll<float>(_own);
        to.WriteAll<int>(_starts);
        to.WriteAll<int>(_others);
        to.WriteAll<float>(_weights);
    }

    /// <summary>How strongly a phrasing speaks for its own article.</summary>
    public float Own(int phrasing) => _own[phrasing];

    /// <inheritdoc cref="Corpus.RangeOf"/>
    public (int From, int To) RangeOf(int article) => (_ranges[article], _ranges[article + 1]);

    /// <summary>The phrasings of others that speak against an article.</summary>
    public ReadOnlySpan<int> OthersOf(int article, out ReadOnlySpan<float> weights)
    {
        var (from, count) = (_starts[article], _starts[article + 1] - _starts[article]);
        weights = _weights.AsSpan(from, count);
        return _others.AsSpan(from, count);
    }

    /// <summary>What all phrasings say of one article, each times its likeness to the question.</summary>
    public float Of(ReadOnlySpan<float> likeness, int article)
    {
        var (from, to) = (_ranges[article], _ranges[article + 1]);
        return Own(likeness[from..to], _own.AsSpan(from, to - from)) + Others(likeness, article);
    }

    /// <summary>Adds what each article's own phrasings say to its score.</summary>
    public void AddOwn(ReadOnlySpan<float> likeness, Span<float> scores)
    {
        for (var article = 0; article < Articles; article++)
        {
            var (from, to) = RangeOf(article);
            scores[article] += Own(likeness[from..to], _own.AsSpan(from, to - from));
        }
    }

    /// <summary>Adds what all phrasings say to the articles' scores.</summary>
    public void AddTo(ReadOnlySpan<float> likeness, Span<float> scores)
    {
        for (var article = 0; article + 1 < _ranges.Length; article++) scores[article] += Of(likeness, article);
    }

    /// <summary>Adds up, for each feature with a row, what the phrasings that have it say of each article.</summary>
    public void Spread(PhrasingRows phrasings, ArticleRows rows)
    {
        for (var article = 0; article + 1 < _ranges.Length; article++)
        {
            for (var i = _ranges[article]; i < _ranges[article + 1]; i++) Spread(phrasings, i, _own[i], rows, article);
            for (var s = _starts[article]; s < _starts[article + 1]; s++) Spread(phrasings, _others[s], _weights[s], rows, article);
        }
    }

    private static void Spread(PhrasingRows phrasings, int phrasing, float says, ArticleRows rows, int article)
    {
        var with = phrasings.Rows(phrasing);
        var weights = phrasings.Weights(phrasing);
        for (var f = 0; f < with.Length; f++) rows[with[f]][article] += says * weights[f] * ForwardIndex.Unit;
    }

    private static float Own(ReadOnlySpan<float> likeness, ReadOnlySpan<float> weights)
    {
        ref var a = ref MemoryMarshal.GetReference(likeness);
        ref var b = ref MemoryMarshal.GetReference(weights);
        var (total, sum, i) = (Vector256<float>.Zero, 0f, 0);
        for (; i + 8 <= weights.Length; i += 8) total += Vector256.LoadUnsafe(ref a, (nuint)i) * Vector256.LoadUnsafe(ref b, (nuint)i);
        for (; i < weights.Length; i++) sum += likeness[i] * weights[i];
        return Vector256.Sum(total) + sum;
    }

    /// <summary>What the phrasings of others say of one article.</summary>
    public float Others(ReadOnlySpan<float> likeness, int article)
    {
        var count = _starts[article + 1] - _starts[article];
        ref var phrasings = ref MemoryMarshal.GetReference(_others.AsSpan(_starts[article], count));
        ref var weights = ref MemoryMarshal.GetReference(_weights.AsSpan(_starts[article], count));
        // No number in _others is above the length of the likeness.
        ref var from = ref MemoryMarshal.GetReference(likeness[.._own.Length]);
        var (a, b, c, d, s) = (0f, 0f, 0f, 0f, 0);
        for (; s + 4 <= count; s += 4)
        {
            a = Add(a, ref from, ref phrasings, ref weights, s);
            b = Add(b, ref from, ref phrasings, ref weights, s + 1);
            c = Add(c, ref from, ref phrasings, ref weights, s + 2);
            d = Add(d, ref from, ref phrasings, ref weights, s + 3);
        }

        for (; s < count; s++) a = Add(a, ref from, ref phrasings, ref weights, s);
        return a + b + (c + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Add(float sum, ref float likeness, ref int phrasings, ref float weights, int at) =>
        MathF.FusedMultiplyAdd(Unsafe.Add(ref likeness, Unsafe.Add(ref phrasings, at)), Unsafe.Add(ref weights, at), sum);
}

/// <summary>One phrasing's weight for one article; below zero when it speaks against it.</summary>
internal readonly record struct Support(int Phrasing, int Article, float Weight);
