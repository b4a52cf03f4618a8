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
    private Model(Corpus corpus, SynonymSet synonyms, WordTable? table, int mostInFull, Func<PhrasingIndex, ArticleWeights> weigh)
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

    /// <param name="mostInFull">Of how many phrasings all articles are scored.</param>
    public static Model Train(Corpus corpus, SynonymSet synonyms, WordTable? table, int mostInFull, Trainer trainer) =>
        new(corpus, synonyms, table, mostInFull, index => trainer.Train(corpus, index));

    /// <summary>Takes over the machines of articles that have not changed and trains the others.</summary>
    public static Model TrainChanged(Corpus corpus, SynonymSet synonyms, WordTable? table, int mostInFull, KeptMachines kept, Trainer trainer) =>
        new(corpus, synonyms, table, mostInFull, index => trainer.TrainChanged(corpus, index, kept));

    /// <summary>Each article's phrasings weigh alike and none speaks against another (Rocchio, "Relevance feedback in information retrieval", 1971).</summary>
    public static Model Untrained(Corpus corpus, SynonymSet synonyms, WordTable? table, int mostInFull)
    {
        var sizes = corpus.ArticleOf.CountBy(article => article).ToDictionary();
        Support[] supports = [.. Enumerable.Range(0, corpus.Count)
            .Where(i => corpus.ArticleOf[i] != corpus.Unmet)
            .Select(i => new Support(i, corpus.ArticleOf[i], 3f / (sizes[corpus.ArticleOf[i]] + 2)))];
        return new Model(corpus, synonyms, table, mostInFull, _ => new ArticleWeights(corpus, supports));
    }

    /// <summary>Writes each article's score into <paramref name="scores"/>, and after them that of "no article".</summary>
    public void Score(WordList question, IndexScratch scratch, Span<float> scores) => Index.Score(question, scratch, scores);

    /// <summary>How alike the question scored last is to the article's phrasing that is most like it.</summary>
    public float Nearest(IndexScratch scratch, int article)
    {
        var (from, to) = Phrasings.RangeOf(article);
        return Index.Nearest(scratch, from, to);
    }
}
