using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Telling;

/// <summary>How another slice's messages are drawn. A slice that has some registers one, since this slice knows none of them.</summary>
/// <param name="DrawAsync">From the content's JSON; null when there is nothing to show yet.</param>
public sealed record NoticeKind(string Kind, Func<string, CancellationToken, Task<MessageBody?>> DrawAsync)
{
    /// <summary>Where nothing has to be read first.</summary>
    public NoticeKind(string kind, Func<string, MessageBody?> draw)
        : this(kind, (content, _) => Task.FromResult(draw(content)))
    {
    }

    /// <summary>What the notification says; null for what Teams says by itself.</summary>
    public string? Summary { get; init; }
}

/// <param name="Summary">What the notification on a locked phone says.</param>
internal sealed record DrawnTelling(MessageBody Message, string? Summary);

/// <summary>Turns a telling into the message that is sent.</summary>
internal sealed class TellingDrawing(TellingCards cards, IEnumerable<NoticeKind> kinds)
{
    public const string OfNeed = "need";

    private readonly Dictionary<string, NoticeKind> _kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>Null when it can't be drawn now: its article is away, or no slice knows its kind.</summary>
    public async Task<DrawnTelling?> DrawAsync(TellingToSend telling, CancellationToken cancellationToken)
    {
        var row = telling.Telling;
        if (row.Kind == OfNeed)
            return OfTheNeed(telling);
        return _kinds.TryGetValue(row.Kind, out var kind) && await kind.DrawAsync(row.Content ?? "", cancellationToken) is { } body ? new(body, kind.Summary) : null;
    }

    private DrawnTelling? OfTheNeed(TellingToSend telling)
    {
        var row = telling.Telling;
        var inThread = row.ConversationId is not null;
        var told = new ToldContent(
            inThread ? row.QuestionId ?? 0 : row.Id, telling.ArticleId, telling.Signpost, row.Words ?? "", row.AskedAt ?? default,
            Platforms.DeviceOf(telling.Platform), inThread, null);
        return cards.TryTold(told) is { } message ? new(message, inThread ? null : Words.For(null).Summary) : null;
    }
}
