using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>How alike a text is to each phrasing: K = cosine of features + (cosine of sentence vectors)². What the machines are trained with.</summary>
internal sealed class PhrasingIndex
{
    private CandidateIndex? _candidates;

    public PhrasingIndex(Corpus corpus, SynonymSet synonyms, WordTable? table)
    {
        Count = corpus.Count;
        var (space, scratch) = (new FeatureSpace(), new IndexScratch());
        foreach (var phrasing in corpus.Texts)
        {
            scratch.Keys.Read(phrasing, synonyms);
            space.Include(scratch.Keys);
        }

        space.Close(Count);
        Texts = new TextVectors(space, synonyms, table is null ? null : SentenceVectors.Learn(table, corpus));
        Sentences = Texts.Sentences is null ? null : new SentenceIndex(corpus, Texts.Sentences);
        Forward = ForwardIndex.Of(Count, space.Postings, corpus.Texts.Select(text =>
        {
            Texts.ReadFeatures(text, scratch);
            return scratch.Vector;
        }));
    }

    public int Count { get; }

    public TextVectors Texts { get; }

    public ForwardIndex Forward { get; }

    public SentenceIndex? Sentences { get; }

    /// <summary>Made when it is first needed.</summary>
    public CandidateIndex Candidates => _candidates ??= new CandidateIndex(this);
}
