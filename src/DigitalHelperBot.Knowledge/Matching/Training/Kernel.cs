using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The likeness of each phrasing to each other one.</summary>
internal static class Kernel
{
    /// <summary>Square, row after row.</summary>
    public static float[] Of(Corpus corpus, PhrasingIndex index, CancellationToken cancellationToken)
    {
        var kernel = new float[corpus.Count * corpus.Count];
        var scratch = new IndexScratch();
        var inverted = index.Forward.Invert(index.Texts.Space, corpus.Count);
        var sentences = index.Sentences is null ? null : new SentenceBlocks(index.Sentences, corpus.Count);
        for (var i = 0; i < corpus.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            index.Texts.Read(corpus.Texts[i], scratch);
            var likeness = scratch.Likeness(corpus.Count);
            if (scratch.InverseLength > 0) sentences!.Score(scratch.Sentence, scratch.InverseLength, likeness);
            else likeness.Clear();
            for (var f = 0; f < scratch.Vector.Count; f++) inverted.AddTo(likeness, scratch.Vector.Ids[f], scratch.Vector.Weights[f]);
            likeness[..corpus.Count].CopyTo(kernel.AsSpan(i * corpus.Count));
        }

        return kernel;
    }
}
