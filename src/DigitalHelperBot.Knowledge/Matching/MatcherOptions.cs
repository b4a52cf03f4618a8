using DigitalHelperBot.Knowledge.Matching.KnownUnmet;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>What a matcher is built with. The defaults measured best; the switches exist to measure each part.</summary>
public sealed record MatcherOptions
{
    public static MatcherOptions Default { get; } = new();

    // Null for the shipped ones, which are only read when a matcher is built.
    private readonly SynonymList? _synonyms;

    /// <summary>Count each title as a phrasing.</summary>
    public bool Titles { get; init; } = true;

    /// <summary>Join a second likeness over word vectors.</summary>
    public bool Vectors { get; init; } = true;

    /// <summary>Put misspelt words right first.</summary>
    public bool Spelling { get; init; } = true;

    /// <summary>The word table; null for <see cref="WordTable.Shipped"/>.</summary>
    public WordTable? Table { get; init; }

    /// <summary>Words that mean the same; the shipped ones when an owner has added none.</summary>
    public SynonymList Synonyms
    {
        get => _synonyms ?? SynonymList.Shipped;
        init => _synonyms = value;
    }

    /// <summary>
    /// Questions that are known to have no article: they speak against every one, and the limits are learned with them. One that says
    /// nearly the same as a phrasing of an article is left out.
    /// </summary>
    public IReadOnlyList<string> KnownUnmet { get; init; } = KnownUnmetList.Shipped;

    /// <summary>Up to so many phrasings every article is scored exactly; beyond, the likeliest ones are chosen first and the others not scored.</summary>
    public int MostInFull { get; init; } = 30_000;

    /// <summary>The share of questions, 0 to 1, that no article answers: higher makes the matcher more careful.</summary>
    public double UnmetShare { get; init; } = 0.2;

    /// <summary>A matcher of nearly the same articles, whose limits are kept instead of learned again: a change of one article is then live sooner.</summary>
    public Matcher? Previous { get; init; }

    internal bool UsesShippedSynonyms => _synonyms is null || ReferenceEquals(_synonyms, SynonymList.Shipped);

    /// <summary>The word table, read if need be; null when nothing asks for one.</summary>
    internal WordTable? TableToUse => Vectors || Spelling ? Table ?? WordTable.Shipped : null;
}
