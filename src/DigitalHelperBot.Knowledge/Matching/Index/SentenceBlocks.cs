using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// The sentence vectors of all phrasings, eight phrasings at a time and four numbers of each side by side, so that a processor compares a question with
/// eight of them in one stride. The sums are of whole numbers, so they are the same on every processor.
/// </summary>
internal sealed class SentenceBlocks
{
    private const int Lanes = 8;
    private const int Group = 4;
    private const int Groups = WordTable.Dimensions / Group;
    private const int BlockLength = Lanes * WordTable.Dimensions;
    private readonly sbyte[] _blocks;
    private readonly float[] _inverseLengths;

    public SentenceBlocks(SentenceIndex sentences, int phrasings)
    {
        _inverseLengths = new float[LengthOf(phrasings)];
        _blocks = new sbyte[_inverseLengths.Length * WordTable.Dimensions];
        for (var i = 0; i < phrasings; i++)
        {
            _inverseLengths[i] = sentences.InverseLength(i);
            var vector = sentences.Vector(i);
            var at = (i / Lanes * BlockLength) + (i % Lanes * Group);
            for (var group = 0; group < Groups; group++) vector.Slice(group * Group, Group).CopyTo(_blocks.AsSpan(at + (group * Lanes * Group)));
        }
    }

    private SentenceBlocks(PartsReader from) => (_blocks, _inverseLengths) = (from.ReadAll<sbyte>(), from.ReadAll<float>());

    public long Bytes => _blocks.Length + (_inverseLengths.Length * 4L);

    public static SentenceBlocks Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<sbyte>(_blocks);
        to.WriteAll<float>(_inverseLengths);
    }

    /// <summary>How many numbers a scoring writes: one for each phrasing, and zeros up to a whole pair of blocks.</summary>
    public static int LengthOf(int phrasings) => (phrasings + (2 * Lanes) - 1) / (2 * Lanes) * 2 * Lanes;

    /// <summary>Writes cosine² of each phrasing and the question into <paramref name="likeness"/>.</summary>
    /// <param name="question">From -127 to 127.</param>
    /// <param name="inverseLength">One over its length.</param>
    /// <param name="likeness">As long as <see cref="LengthOf"/> says.</param>
    public void Score(ReadOnlySpan<sbyte> question, float inverseLength, Span<float> likeness)
    {
        likeness = likeness[.._inverseLengths.Length];
        if (Avx2.IsSupported) ScoreWide(question, inverseLength, likeness);
        else ScorePlain(question, inverseLength, likeness);
    }

    /// <summary>The same without instructions that only some processors have.</summary>
    internal void ScorePlain(ReadOnlySpan<sbyte> question, float inverseLength, Span<float> likeness)
    {
        Span<int> sums = stackalloc int[Lanes];
        for (var (block, i) = (0, 0); block < _blocks.Length; block += BlockLength, i += Lanes)
        {
            sums.Clear();
            for (var d = 0; d < WordTable.Dimensions; d++)
            {
                var at = block + (d / Group * Lanes * Group) + (d % Group);
                for (var lane = 0; lane < Lanes; lane++) sums[lane] += question[d] * _blocks[at + (lane * Group)];
            }

            for (var lane = 0; lane < Lanes; lane++)
            {
                var cosine = sums[lane] * inverseLength * _inverseLengths[i + lane];
                likeness[i + lane] = cosine * cosine;
            }
        }
    }

    // MultiplyAddAdjacent takes unsigned numbers on one side: the question's signs move over to the phrasings.
    // 127 · 127 twice fits into 16 bits, so nothing is cut off.
    private void ScoreWide(ReadOnlySpan<sbyte> question, float inverseLength, Span<float> likeness)
    {
        Span<Vector256<sbyte>> signed = stackalloc Vector256<sbyte>[Groups];
        Span<Vector256<byte>> sizes = stackalloc Vector256<byte>[Groups];
        var words = MemoryMarshal.Cast<sbyte, int>(question);
        for (var group = 0; group < Groups; group++)
        {
            signed[group] = Vector256.Create(words[group]).AsSByte();
            sizes[group] = Vector256.Abs(signed[group]).AsByte();
        }

        var ones = Vector256.Create((short)1);
        ref var to = ref MemoryMarshal.GetReference(likeness);
        ref var inverse = ref MemoryMarshal.GetArrayDataReference(_inverseLengths);
        ref var blocks = ref MemoryMarshal.GetArrayDataReference(_blocks);
        for (var (block, i) = (0, 0); block < _blocks.Length; block += 2 * BlockLength, i += 2 * Lanes)
        {
            var (first, second) = (Vector256<int>.Zero, Vector256<int>.Zero);
            for (var group = 0; group < Groups; group++)
            {
                var at = block + (group * Lanes * Group);
                var (sign, size) = (signed[group], sizes[group]);
                first += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(size, Avx2.Sign(Vector256.LoadUnsafe(ref blocks, (nuint)at), sign)), ones);
                second += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(size, Avx2.Sign(Vector256.LoadUnsafe(ref blocks, (nuint)(at + BlockLength)), sign)), ones);
            }

            Squares(first, inverseLength, Vector256.LoadUnsafe(ref inverse, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
            Squares(second, inverseLength, Vector256.LoadUnsafe(ref inverse, (nuint)(i + Lanes))).StoreUnsafe(ref to, (nuint)(i + Lanes));
        }
    }

    private static Vector256<float> Squares(Vector256<int> products, float inverseLength, Vector256<float> inverseLengths)
    {
        var cosine = Vector256.ConvertToSingle(products) * inverseLength * inverseLengths;
        return cosine * cosine;
    }
}
