using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The likeness of each phrasing to each other one.</summary>
internal static class Kernel
{
    /// <summary>Square, row after row.</summary>
    public static float[] Of(Corpus corpus, PhrasingIndex index, CancellationToken cancellationToken)
    {
        var kernel = new float[corpus.Count * corpus.Count];
        var rows = new KernelRows(corpus, index);
        for (var i = 0; i < corpus.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Of(i).CopyTo(kernel.AsSpan(i * corpus.Count));
        }

        return kernel;
    }
}
