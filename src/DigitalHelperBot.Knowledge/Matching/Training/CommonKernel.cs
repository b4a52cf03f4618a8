using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The likeness of every phrasing to a few that all machines are trained with: found once, in a few passes over the index, instead of once a machine.</summary>
internal sealed class CommonKernel
{
    private readonly float[] _likeness;

    /// <param name="common">The numbers of the few.</param>
    public CommonKernel(Corpus corpus, PhrasingIndex index, int[] common)
    {
        Members = common;
        _likeness = new float[corpus.Count * common.Length];
        var rows = new KernelRows(corpus, index);
        for (var c = 0; c < common.Length; c++)
        {
            var row = rows.Of(common[c]);
            for (var i = 0; i < row.Length; i++) _likeness[(i * common.Length) + c] = row[i];
        }
    }

    public int[] Members { get; }

    /// <summary>One phrasing's likeness to each of <see cref="Members"/>.</summary>
    public ReadOnlySpan<float> Of(int phrasing) => _likeness.AsSpan(phrasing * Members.Length, Members.Length);
}
