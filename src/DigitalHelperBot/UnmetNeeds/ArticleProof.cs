namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What came of asking every open wording again when an article was new or changed. It holds no words.</summary>
public sealed class ArticleProof
{
    public required string ArticleId { get; set; }

    /// <summary>Names the article as it was then.</summary>
    public required string Version { get; set; }
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>All signals of open needs then.</summary>
    public int Signals { get; set; }

    /// <summary>Of these, how many it would answer now, and among how many more it would be offered.</summary>
    public int Answered { get; set; }
    public int Offered { get; set; }

    /// <summary>When IT had looked at it; null while they have not.</summary>
    public DateTimeOffset? LookedAt { get; set; }
}

/// <summary>A signal that the article would answer, or be offered for.</summary>
public sealed class ProvedSignal
{
    public required string ArticleId { get; set; }
    public long SignalId { get; set; }
    public Proved Proved { get; set; }
}
