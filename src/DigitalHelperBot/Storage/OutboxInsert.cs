using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>A promised reply, claimed for the instance that promises it.</summary>
internal sealed class OutboxInsert(TurnEffects turn, PromisedReply reply, DateTimeOffset now) : TurnWrite
{
    public static readonly Statement Promise = Statement.Insert("outbox",
        "key", "turn_id", "person_key", "created_at", "state", "claimed_until", "attempts", "service_url", "tenant_id", "conversation_id",
        "bot_id", "reply_to_id", "updates_activity_id", "content_kind", "content_data");

    public override Statement Statement => Promise;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, reply.Key);
        parameters.Set(1, turn.TurnId);
        parameters.Set(2, turn.PersonKey);
        parameters.Set(3, now);
        parameters.Set(4, (int)OutboxState.Waiting);
        parameters.Set(5, now + Outbox.ClaimLength);
        parameters.Set(6, 1);
        parameters.Set(7, reply.To.ServiceUrl);
        parameters.Set(8, reply.To.TenantId);
        parameters.Set(9, reply.To.ConversationId);
        parameters.Set(10, reply.To.BotId);
        parameters.Set(11, reply.ReplyToId);
        parameters.Set(12, reply.UpdatesActivityId);
        parameters.Set(13, reply.Content.Kind);
        parameters.Set(14, reply.Content.Data);
    }
}
