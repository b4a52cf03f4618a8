using System.Diagnostics.CodeAnalysis;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>Reads a checked activity as a <see cref="Turn"/>: what kind of thing happened, where, by whom, in clean text.</summary>
public static class TurnReader
{
    /// <summary>True for the types that are read; all others are events that are left alone.</summary>
    public static bool Knows(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Type is "message" or "messageUpdate" or "messageReaction" or "installationUpdate" or "conversationUpdate" or "invoke";
    }

    /// <summary>Reads it.</summary>
    /// <param name="activity">The activity; nothing in it is taken on trust but what the caller checked.</param>
    /// <param name="tenantId">The tenant that the activity was admitted for.</param>
    /// <param name="receivedAt">When it arrived.</param>
    /// <param name="turn">The turn.</param>
    /// <returns>False when the activity lacks an id, a conversation or a person, or one of these is not a plain id.</returns>
    public static bool TryRead(Activity activity, string tenantId, DateTimeOffset receivedAt, [NotNullWhen(true)] out Turn? turn)
    {
        ArgumentNullException.ThrowIfNull(activity);
        turn = null;
        var person = string.IsNullOrEmpty(activity.From?.AadObjectId) ? activity.From?.Id : activity.From.AadObjectId;
        if (!PlainId.Is(activity.Id) || !PlainId.Is(activity.Conversation?.Id) || !PlainId.Is(person) || !PlainId.Is(activity.Recipient?.Id)
            || !PlainId.Is(tenantId) || activity.ServiceUrl is null)
            return false;

        var text = activity.Type is "message" or "messageUpdate" ? MessageText.Of(activity) : "";
        var cardAction = CardActionReader.Read(activity, text);
        var feedback = FeedbackReader.Read(activity);
        var kind = KindOf(activity, text, cardAction, feedback);
        turn = new Turn
        {
            Kind = kind,
            Activity = activity,
            ActivityId = activity.Id,
            TenantId = tenantId,
            ConversationId = activity.Conversation.Id,
            ServiceUrl = activity.ServiceUrl,
            PersonId = person,
            Scope = ScopeOf(activity.Conversation),
            ReceivedAt = receivedAt,
            Text = text,
            Platform = PlatformOf(activity),
            CardAction = cardAction,
            Feedback = feedback,
            ReactionType = ReactionOf(activity, kind),
            ReplyToId = PlainId.OrNull(activity.ReplyToId),
            ExpectReplies = string.Equals(activity.DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase),
        };
        return true;
    }

    private static TurnKind KindOf(Activity activity, string text, CardAction? cardAction, MessageFeedback? feedback) => activity.Type switch
    {
        _ when cardAction is not null => TurnKind.CardAction,
        _ when feedback is not null => TurnKind.Feedback,
        "message" => text.Length == 0 && AttachmentReader.HoldsPictureOrFile(activity) ? TurnKind.AttachmentOnly : TurnKind.Message,
        // Teams sends messageUpdate for a message that was brought back, too.
        "messageUpdate" => activity.ChannelData?.EventType == "editMessage" && text.Length > 0 ? TurnKind.EditedMessage : TurnKind.Other,
        "messageReaction" => HasAny(activity.ReactionsAdded) ? TurnKind.ReactionAdded
            : HasAny(activity.ReactionsRemoved) ? TurnKind.ReactionRemoved : TurnKind.Other,
        // An upgrade of the app comes as "remove-upgrade" and "add-upgrade": nobody left and nobody is to be welcomed.
        "installationUpdate" => activity.Action switch
        {
            "add" => TurnKind.Installed,
            "remove" => TurnKind.Uninstalled,
            _ => TurnKind.Other,
        },
        "conversationUpdate" => activity.MembersAdded is { Count: > 0 } ? TurnKind.MembersAdded : TurnKind.Other,
        "invoke" => TurnKind.UnknownInvoke,
        _ => TurnKind.Other,
    };

    private static bool HasAny(List<MessageReaction>? reactions) => PlainId.Is(FirstOf(reactions));

    private static string? ReactionOf(Activity activity, TurnKind kind) => kind switch
    {
        TurnKind.ReactionAdded => FirstOf(activity.ReactionsAdded),
        TurnKind.ReactionRemoved => FirstOf(activity.ReactionsRemoved),
        _ => null,
    };

    private static string? FirstOf(List<MessageReaction>? reactions) => reactions is [{ Type: { } type }, ..] ? type : null;

    private static ConversationScope ScopeOf(ConversationAccount conversation) => conversation.ConversationType switch
    {
        "channel" => ConversationScope.Channel,
        "groupChat" => ConversationScope.GroupChat,
        "personal" => ConversationScope.Personal,
        _ => conversation.IsGroup == true ? ConversationScope.GroupChat : ConversationScope.Personal,
    };

    private static string? PlatformOf(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is { Type: "clientInfo" })
                return PlainId.OrNull(entity.Platform);
        }
        return null;
    }
}
