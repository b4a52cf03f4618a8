using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Conversation;

/// <summary>Names a turn, so that a repeat of it is known. Null for turns that leave no trace.</summary>
internal static class TurnKeys
{
    public static string? Of(Turn turn) => turn.Kind switch
    {
        TurnKind.Message or TurnKind.AttachmentOnly or TurnKind.CardAction or TurnKind.Feedback => Key(turn, "turn", turn.ActivityId),
        // Each change of a message carries that message's id; its time tells one change from the next.
        TurnKind.EditedMessage => Key(turn, "edit", $"{turn.ActivityId}|{turn.Activity.Timestamp}"),
        TurnKind.ReactionAdded => Key(turn, "reaction", turn.ActivityId),
        TurnKind.ReactionRemoved => Key(turn, "reaction-", turn.ActivityId),
        // Two activities announce one installation at the same time; together they are welcomed once.
        TurnKind.Installed => Key(turn, "welcome", ""),
        TurnKind.MembersAdded when BotIsAmong(turn) => Key(turn, "welcome", ""),
        _ => null,
    };

    /// <summary>The key that a message had when it was first sent.</summary>
    public static string OfMessageBeforeEdit(Turn edit) => Key(edit, "turn", edit.ActivityId);

    /// <summary>The activity's id stands first: ids rise with time, so that new keys go to the end of the inbox's index and not all over it, which would double what storing a turn costs. The chat is in it as a fingerprint, since where a person's chat is stands in their own row only.</summary>
    private static string Key(Turn turn, string kind, string rest) => $"{rest}|{kind}|{Fingerprint(turn)}";

    private static string Fingerprint(Turn turn)
    {
        var name = $"{turn.ConversationId}|{turn.TenantId}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan()), hash);
        return Convert.ToHexString(hash[..16]);
    }

    private static bool BotIsAmong(Turn turn) =>
        turn.Activity.Recipient?.Id is { } bot && turn.Activity.MembersAdded?.Exists(m => m.Id == bot) == true;
}
