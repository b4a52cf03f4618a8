using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>Scores every article for a question. Immutable.</summary>
internal sealed class Model
{
    /// <param name="mostInFull">Of how many phrasings all articles are scored.</param>
    /// <param name="weigh">Makes the machines.</param>
    public Model(Corpus corpus, SynonymSet synonyms, WordTable? table, int mostInFull, Func<PhrasingIndex, ArticleWeights> weigh)
    {
        var index = new PhrasingIndex(corpus, synonyms, table);
        Phrasings = new PhrasingTexts(corpus);
        Index = ScoringIndex.Of(index, weigh(index), mostInFull);
        Words = new ArticleWords(corpus, table);
    }

    private Model(WordTable? table, PartsReader from)
    {
        Phrasings = PhrasingTexts.Load(from);
        Index = ScoringIndex.Load(table, from);
        Words = ArticleWords.Load(table, from);
    }

    public PhrasingTexts Phrasings { get; }

    public ScoringIndex Index { get; }

    public FeatureSpace Space => Index.Texts.Space;

    public ArticleWords Words { get; }

    public long Bytes => Index.Bytes + Words.Bytes + Phrasings.Bytes;

    public static Model Load(WordTable? table, PartsReader from) => new(table, from);

    public void Save(PartsWriter to)
    {
        Phrasings.Save(to);
        Index.Save(to);
        Words.Save(to);
    }

    /// <summary>Writes each article's score into <paramref name="scores"/>, and after them that of "no article".</summary>
    public void Score(WordList question, IndexScratch scratch, Span<float> scores) => Index.Score(question, scratch, scores);

    /// <summary>How alike the question scored last is to the article's phrasing that is most like it; <paramref name="least"/> when none is more alike than that.</summary>
    public float Nearest(IndexScratch scratch, int article, float least = 0)
    {
        var (from, to) = Index.Weights.RangeOf(article);
        return Index.Nearest(scratch, from, to, least);
    }
}
