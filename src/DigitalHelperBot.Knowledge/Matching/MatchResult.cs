namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>What the matcher makes of a question.</summary>
public enum MatchOutcome
{
    /// <summary>One article is the answer.</summary>
    Answered,

    /// <summary>Up to three articles may be; the person chooses.</summary>
    Offered,

    /// <summary>Too vague to tell: ask what it is about.</summary>
    AskedBack,

    /// <summary>No article answers it: an unmet need.</summary>
    NoAnswer,

    /// <summary>Small talk or a request about the bot itself; never a need.</summary>
    Talk,
}

/// <summary>The small talk that the bot answers.</summary>
public enum TalkKind
{
    None,
    Greeting,
    Thanks,
    Goodbye,
    Help,
    WhatCanYouDo,
    TalkToAPerson,
    HowAreYou,
    WhoAreYou,
    Praise,
    Complaint,
}

/// <summary>What a message says about the answer that came before it in the same conversation.</summary>
public enum FollowUpKind
{
    None,

    /// <summary>"and on my iphone?": the same article, on <see cref="MatchResult.Device"/>.</summary>
    OtherDevice,

    /// <summary>"that didn't work", "still stuck".</summary>
    StillStuck,

    /// <summary>"no, i meant the printer at the depot": a new question, with what was said before.</summary>
    Correction,

    /// <summary>"that worked", "sorted".</summary>
    Worked,
}

/// <summary>One article and how well it fits the question.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Score">Its score; comparable within one result only.</param>
public readonly record struct Match(string ArticleId, double Score);

/// <summary>Why an article scored as it did: one row for each thing that weighed.</summary>
/// <param name="Feature">The word, pair, synonym, near word or phrasing, as a person would read it.</param>
/// <param name="Kind"><c>word</c>, <c>pair</c>, <c>synonym</c>, <c>near word</c>, <c>phrasing</c>, <c>spelling</c>, <c>urgent</c>…</param>
/// <param name="Weight">Its share of the score; 0 for rows that only inform.</param>
public readonly record struct Reason(string Feature, string Kind, double Weight);

/// <summary>Scores above <paramref name="Answer"/> are answered; below <paramref name="NoAnswer"/> a need is recorded; between them articles are offered.</summary>
/// <param name="Answer">Lower limit of <see cref="MatchOutcome.Answered"/>, on the scale of <see cref="MatchResult.Answerable"/>.</param>
/// <param name="NoAnswer">Upper limit of <see cref="MatchOutcome.NoAnswer"/>, on the same scale.</param>
public readonly record struct Limits(double Answer, double NoAnswer);

/// <summary>The matcher's reading of one question.</summary>
public sealed record MatchResult
{
    public required MatchOutcome Outcome { get; init; }

    /// <summary>Best first, at most ten. When <see cref="Outcome"/> is Offered, the first <see cref="OfferCount"/> are the offer.</summary>
    public required IReadOnlyList<Match> Ranked { get; init; }

    /// <summary>How sure the matcher is that the first article answers the question; compared with <see cref="Limits"/>.</summary>
    public required double Answerable { get; init; }

    public required Limits Limits { get; init; }

    /// <summary>How many of <see cref="Ranked"/> to offer: 0 to 3.</summary>
    public int OfferCount { get; init; }

    /// <summary>When <see cref="Outcome"/> is AskedBack: likeliest category ids, best first, at most four.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public TalkKind Talk { get; init; }

    public FollowUpKind FollowUp { get; init; }

    /// <summary>The device that the question names, or that a follow-up asks for.</summary>
    public Articles.Device? Device { get; init; }
}
