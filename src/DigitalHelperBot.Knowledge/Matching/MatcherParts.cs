using DigitalHelperBot.Knowledge.Matching.Outcomes;
using DigitalHelperBot.Knowledge.Matching.Reading;
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

    public required long SpellingBytes { get; init; }

    public long Bytes => Model.Bytes + Steps.Bytes + SpellingBytes + (Table?.Bytes ?? 0);
}
