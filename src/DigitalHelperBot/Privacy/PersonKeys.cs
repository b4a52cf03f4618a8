using System.Data.Common;
using System.Security.Cryptography;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Privacy;

/// <summary>Finds the key of a person, or makes one. The row is made by the turn's own transaction.</summary>
public sealed class PersonKeys(HelperDatabase database, TimeProvider time)
{
    private static readonly TimeSpan HeardAgain = TimeSpan.FromDays(1);

    private static readonly Statement Find = new(
        """
        SELECT key, service_url, conversation_id, bot_id, last_heard_at, welcomed_at, told_what_is_kept_at
        FROM people WHERE tenant_id = @tenant_id AND person_id = @person_id
        """,
        "tenant_id", "person_id");

    private static readonly Statement Opened = new("UPDATE people SET conversation_id = @conversation_id WHERE key = @key", "conversation_id", "key");

    private readonly RememberedPeople _remembered = new(time);

    /// <summary>Looks the person up. Somebody new gets a key, which counts once a turn with <see cref="Note"/> is committed.</summary>
    public async ValueTask<MetPerson> MeetAsync(string tenantId, string personId, CancellationToken cancellationToken)
    {
        if (_remembered.Find(tenantId, personId) is { } remembered)
            return remembered;
        var found = await database.ReadAsync(Find, values =>
        {
            values.Set(0, tenantId);
            values.Set(1, personId);
        }, row => Read(row, tenantId, personId), cancellationToken);
        if (found is null)
            return new(_remembered.KeyForNew(tenantId, personId, NewKey), tenantId, personId, null, null, null, null);
        _remembered.Keep(found);
        return found;
    }

    /// <summary>Adds to the turn what it changes about the person, if anything: a new row, where their chat is, that they were welcomed or told what is kept, and once a day that they were heard.</summary>
    public void Note(TurnEffects turn, MetPerson person, ConversationReference? ownChat = null, ConversationReference? heardIn = null, bool welcomed = false, bool toldWhatIsKept = false)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(person);
        var now = turn.ReceivedAt;
        heardIn ??= ownChat;
        var changed = person with
        {
            ServiceUrl = heardIn?.ServiceUrl ?? person.ServiceUrl,
            BotId = heardIn?.BotId ?? person.BotId,
            OwnChat = ownChat ?? person.OwnChat,
            WelcomedAt = person.WelcomedAt ?? (welcomed ? now : null),
            ToldWhatIsKeptAt = person.ToldWhatIsKeptAt ?? (toldWhatIsKept ? now : null),
        };
        if (changed == person && now - person.LastHeardAt < HeardAgain)
            return;
        turn.Writes.Insert(0, new PersonSeen(changed, now));
        _remembered.Forget(person.TenantId, person.PersonId);
    }

    /// <summary>The bot has opened a chat of their own with somebody whom it knew from a channel.</summary>
    public async Task OwnChatOpenedAsync(long key, string tenantId, string personId, string conversationId, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(Opened, values =>
        {
            values.Set(0, conversationId);
            values.Set(1, key);
        }, cancellationToken);
        _remembered.Forget(tenantId, personId);
    }

    /// <summary>After <see cref="StaleTurnException"/>, or when the person's row was removed: the next turn looks again.</summary>
    public void Forget(string tenantId, string personId) => _remembered.ForgetAll(tenantId, personId);

    /// <summary>When the person's row was removed.</summary>
    public void Forget(long key) => _remembered.ForgetAll(key);

    /// <summary>When another instance has removed somebody's row: everybody is looked up again.</summary>
    public void ForgetEverybody() => _remembered.ForgetEverybody();

    private static long NewKey()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToInt64(bytes) & long.MaxValue;
    }

    private static MetPerson Read(DbDataReader row, string tenantId, string personId)
    {
        var ownChat = row.IsDBNull(2) ? null : new ConversationReference(row.GetString(1), tenantId, row.GetString(2), row.GetString(3));
        return new(row.GetInt64(0), tenantId, personId, ownChat, row.Time(4), row.TimeOrNull(5), row.TimeOrNull(6))
        {
            ServiceUrl = row.TextOrNull(1),
            BotId = row.TextOrNull(3),
        };
    }
}
