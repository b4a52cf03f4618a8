using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>Makes the person's row, or brings it up to date. When another instance has met the same person meanwhile and chose another key, no row is touched and the turn fails as stale, since its other rows carry the wrong key.</summary>
internal sealed class PersonSeen(MetPerson person, DateTimeOffset now) : TurnWrite
{
    private static readonly Statement Upsert = new(
        """
        INSERT INTO people (key, tenant_id, person_id, service_url, conversation_id, bot_id, first_seen_at, last_heard_at, welcomed_at, told_what_is_kept_at)
        VALUES (@key, @tenant_id, @person_id, @service_url, @conversation_id, @bot_id, @now, @now, @welcomed_at, @told_at)
        ON CONFLICT (tenant_id, person_id) DO UPDATE SET
            service_url = COALESCE(excluded.service_url, people.service_url),
            conversation_id = COALESCE(excluded.conversation_id, people.conversation_id),
            bot_id = COALESCE(excluded.bot_id, people.bot_id),
            last_heard_at = excluded.last_heard_at,
            welcomed_at = COALESCE(people.welcomed_at, excluded.welcomed_at),
            told_what_is_kept_at = COALESCE(people.told_what_is_kept_at, excluded.told_what_is_kept_at)
        WHERE people.key = excluded.key
        """,
        "key", "tenant_id", "person_id", "service_url", "conversation_id", "bot_id", "now", "welcomed_at", "told_at");

    public override Statement Statement => Upsert;

    public override bool MustTakeEffect => true;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, person.Key);
        parameters.Set(1, person.TenantId);
        parameters.Set(2, person.PersonId);
        parameters.Set(3, person.ServiceUrl);
        parameters.Set(4, person.OwnChat?.ConversationId);
        parameters.Set(5, person.BotId);
        parameters.Set(6, now);
        parameters.Set(7, person.WelcomedAt);
        parameters.Set(8, person.ToldWhatIsKeptAt);
    }
}
