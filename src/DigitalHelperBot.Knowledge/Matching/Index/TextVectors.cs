using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Turns a text into what is compared: a vector of its features and one of its meaning.</summary>
/// <param name="space">The phrasings' features.</param>
/// <param name="synonyms">Words that mean the same.</param>
/// <param name="sentences">Null without word vectors.</param>
internal sealed class TextVectors(FeatureSpace space, SynonymSet synonyms, SentenceVectors? sentences)
{
    public FeatureSpace Space { get; } = space;

    public SynonymSet Synonyms { get; } = synonyms;

    public SentenceVectors? Sentences { get; } = sentences;

    /// <param name="table">Null without word vectors.</param>
    public static TextVectors Load(WordTable? table, PartsReader from) =>
        new(FeatureSpace.Load(from), SynonymSet.Load(from), table is null ? null : SentenceVectors.Load(table, from));

    public void Save(PartsWriter to)
    {
        Space.Save(to);
        Synonyms.Save(to);
        Sentences?.Save(to);
    }

    /// <summary>Writes both vectors of <paramref name="text"/> into <paramref name="scratch"/>.</summary>
    public void Read(WordList text, IndexScratch scratch)
    {
        ReadFeatures(text, scratch);
        scratch.InverseLength = Sentences?.WriteWithLength(text.Words, scratch.Sentence) ?? 0;
        scratch.Self = (scratch.Vector.Count > 0 ? 1 : 0) + (scratch.InverseLength > 0 ? 1 : 0);
    }

    /// <summary>Writes the features alone.</summary>
    public void ReadFeatures(WordList text, IndexScratch scratch)
    {
        scratch.Keys.Read(text, Synonyms);
        Space.Vectorize(scratch.Keys, scratch.Vector);
    }
}
