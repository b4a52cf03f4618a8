using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Storage;

/// <summary>Everything that a turn does, committed in one transaction before anything is answered.</summary>
public sealed class TurnEffects
{
    /// <summary>The turn's row key, made by <see cref="RowKeys"/>; other rows of the turn carry it.</summary>
    public required long TurnId { get; init; }

    /// <summary>Names the activity: tenant, conversation, kind and activity id. A second turn with the same key has no effect.</summary>
    public required string TurnKey { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whose turn it is; inbox and outbox rows carry it as long as they may hold the person's words.</summary>
    public long? PersonKey { get; init; }

    public List<TurnWrite> Writes { get; } = [];

    /// <summary>The replies that the turn promises.</summary>
    public List<PromisedReply> Replies { get; } = [];

    /// <summary>For invokes: what was answered in the HTTP response, so that a repeat gets the same.</summary>
    public ReplyContent? InvokeContent { get; set; }
}

/// <summary>A reply before it is sent: one outbox row.</summary>
public sealed record PromisedReply(long Key, ConversationReference To, string? ReplyToId, string? UpdatesActivityId, ReplyContent Content);

/// <summary>What became of a commit.</summary>
/// <param name="Fresh">False when this turn had been committed before; then its effects were left out and the first one's content is here.</param>
public sealed record Commit(bool Fresh, ReplyContent? InvokeContent, IReadOnlyList<PromisedReply> Replies);
