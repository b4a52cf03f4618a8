using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>Phrasings read into words, and the article of each. Articles are numbered in the order of their ids.</summary>
/// <param name="Articles">How many articles there are.</param>
/// <param name="Texts">The phrasings, article after article.</param>
/// <param name="ArticleOf">The article of each phrasing, or <see cref="Unmet"/> for a known unmet need.</param>
internal sealed record Corpus(int Articles, IReadOnlyList<WordList> Texts, int[] ArticleOf)
{
    public const int Unmet = -1;

    public int Count => ArticleOf.Length;

    /// <summary>The part whose phrasings are kept.</summary>
    public Corpus Where(Func<int, bool> keep)
    {
        int[] kept = [.. Enumerable.Range(0, Count).Where(keep)];
        return new Corpus(Articles, [.. kept.Select(i => Texts[i])], [.. kept.Select(i => ArticleOf[i])]);
    }
}
