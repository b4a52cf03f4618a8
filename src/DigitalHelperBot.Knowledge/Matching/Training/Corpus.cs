using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>Phrasings read into words, and the article of each. Articles are numbered in the order of their ids.</summary>
internal sealed class Corpus
{
    private readonly int[] _starts;

    /// <param name="articles">How many articles there are.</param>
    /// <param name="texts">The phrasings, article after article, known unmet needs last.</param>
    /// <param name="articleOf">The article of each phrasing; <paramref name="articles"/> for a known unmet need.</param>
    public Corpus(int articles, IReadOnlyList<WordList> texts, int[] articleOf)
    {
        (Articles, Texts, ArticleOf) = (articles, texts, articleOf);
        _starts = new int[articles + 2];
        foreach (var article in articleOf) _starts[article + 1]++;
        for (var article = 0; article <= articles; article++) _starts[article + 1] += _starts[article];
    }

    public int Articles { get; }

    /// <summary>The number that stands for "no article": known unmet needs have a machine of their own.</summary>
    public int Unmet => Articles;

    public bool HasUnmet => RangeOf(Unmet) is var (from, to) && to > from;

    public IReadOnlyList<WordList> Texts { get; }

    public int[] ArticleOf { get; }

    /// <summary>The corpus that this is a part of; null for a whole one.</summary>
    public Corpus? Whole { get; private init; }

    /// <summary>The number that each phrasing has in <see cref="Whole"/>, rising.</summary>
    public int[] NumbersInWhole { get; private init; } = [];

    public int Count => ArticleOf.Length;

    /// <summary>The numbers of an article's phrasings: from the first up to, but not with, the second.</summary>
    public (int From, int To) RangeOf(int article) => (_starts[article], _starts[article + 1]);

    public IEnumerable<int> PhrasingsOf(int article) => Enumerable.Range(_starts[article], _starts[article + 1] - _starts[article]);

    /// <summary>The part whose phrasings are kept.</summary>
    public Corpus Where(Func<int, bool> keep)
    {
        int[] kept = [.. Enumerable.Range(0, Count).Where(keep)];
        return new Corpus(Articles, [.. kept.Select(i => Texts[i])], [.. kept.Select(i => ArticleOf[i])]) { Whole = this, NumbersInWhole = kept };
    }
}
