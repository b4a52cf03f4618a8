using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Asking;

/// <summary>Silence is <see cref="Unknown"/>, for ever.</summary>
public enum QuestionResult
{
    Unknown = 0,

    /// <summary>The person said that it worked.</summary>
    Confirmed = 1,
    NotSorted = 2,
}

/// <summary>One question and what the bot made of it. Its key is the turn's.</summary>
public sealed class AskedQuestion
{
    public long Id { get; set; }
    public long? PersonKey { get; set; }
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Personal data masked.</summary>
    public required string Text { get; set; }
    public MatchOutcome Outcome { get; set; }

    /// <summary>The article that was shown, at once or chosen from the offer.</summary>
    public string? ArticleId { get; set; }

    /// <summary>Ids that were offered, separated by spaces, best first.</summary>
    public string? Offered { get; set; }
    public double Answerable { get; set; }
    public QuestionResult Result { get; set; }
    public DateTimeOffset? ResultAt { get; set; }
    public ConversationScope Scope { get; set; }

    /// <summary>Where it was asked, so that only people there can press its buttons; the asker's own chat is not written down here.</summary>
    public string? ThreadId { get; set; }
    public string? Platform { get; set; }

    /// <summary>Where the asker worked; null when that was not known.</summary>
    public string? SiteId { get; set; }
}
