using DigitalHelperBot.Knowledge.Matching.Outcomes;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>What a matcher is made of.</summary>
internal sealed record MatcherParts
{
    public required ArticleCatalog Articles { get; init; }

    public required WordReader Reader { get; init; }

    public required Model Model { get; init; }

    public required Answerability Answerability { get; init; }

    public required Limits Limits { get; init; }

    public required StepSearch Steps { get; init; }

    public required Vagueness Vagueness { get; init; }

    public required WordTable? Table { get; init; }

    /// <summary>Names all that the matcher was built from; null when it depends on more than that.</summary>
    public byte[]? Key { get; init; }

    public long Bytes => Model.Bytes + Steps.Bytes + Reader.SpellingBytes + (Table?.Bytes ?? 0);

    public static MatcherParts Load(PartsReader from, ArticleCatalog articles, MatcherOptions options)
    {
        var table = options.TableToUse;
        var reader = WordReader.Load(table, from);
        var model = Model.Load(options.Vectors ? table : null, from);
        return new MatcherParts
        {
            Articles = articles,
            Reader = reader,
            Model = model,
            Answerability = Answerability.Load(from),
            Limits = from.Read<Limits>(),
            Steps = StepSearch.Load(articles.Ids, from),
            Vagueness = new Vagueness(model.Index.Texts),
            Table = table,
            Key = MatcherKey.Of(articles, options),
        };
    }

    public void Save(PartsWriter to)
    {
        Reader.Save(to);
        Model.Save(to);
        Answerability.Save(to);
        to.Write(Limits);
        Steps.Save(to);
    }
}
