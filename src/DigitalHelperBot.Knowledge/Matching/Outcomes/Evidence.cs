using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Training;

namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>What speaks for the best article being the answer.</summary>
/// <param name="Best">Its score.</param>
/// <param name="Nearest">The likeness of its nearest phrasing.</param>
/// <param name="Cover">The share of the question's words that it has.</param>
/// <param name="Length">ln(1 + words).</param>
/// <param name="Margin">How far the second is behind.</param>
/// <param name="Unmet">How far "no article" is behind: it scores as an article would whose phrasings are the known unmet needs.</param>
internal readonly record struct Evidence(float Best, float Nearest, float Cover, float Length, float Margin, float Unmet)
{
    public const int Count = 6;

    public double[] Numbers => [Best, Nearest, Cover, Length, Margin, Unmet];

    /// <param name="all">The articles' scores, and after them that of "no article".</param>
    public static Evidence For(Model model, WordList question, IndexScratch scratch, ReadOnlySpan<float> all, out int winner)
    {
        winner = 0;
        var scores = all[..^1];
        if (scores.IsEmpty) return default;
        winner = Highest.NextAbove(scores, 0, MathF.BitDecrement(Highest.Of(scores)));
        var second = Math.Max(-1f, Math.Max(Highest.Of(scores[..winner]), Highest.Of(scores[(winner + 1)..])));
        return new Evidence(scores[winner], model.Nearest(scratch, winner), model.Words.Cover(question, winner, model.Space), MathF.Log(1 + question.Count), scores[winner] - second, scores[winner] - all[^1]);
    }
}
