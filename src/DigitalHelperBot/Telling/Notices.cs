using System.Data.Common;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Telling;

/// <summary>A message of another slice that nobody is waiting for.</summary>
/// <param name="Content">Its kind has a <see cref="NoticeKind"/>.</param>
/// <param name="Once">A second notice with the same name is not written.</param>
/// <param name="PersonKey">Whose own chat it goes to; null when <paramref name="To"/> says where.</param>
/// <param name="AnyTime">True out of hours too.</param>
public sealed record Notice(ReplyContent Content, string? Once, long? PersonKey, ConversationReference? To, bool AnyTime = false);

/// <summary>Puts messages of other slices into the same outbox, with the same promises: at most once, never lost silently.</summary>
public sealed class Notices(RowKeys keys, WorkingHours hours, TimeProvider time)
{
    public TurnWrite Write(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var now = time.GetUtcNow();
        return new NoticeWritten(keys.Next(), notice, now, notice.AnyTime ? now : hours.NextFrom(now));
    }
}

internal sealed class NoticeWritten(long id, Notice notice, DateTimeOffset now, DateTimeOffset due) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO tellings (id, kind, content, once, person_key, service_url, tenant_id, conversation_id, bot_id, quiet, state, result, due_at, any_time, attempts, created_at)
        VALUES (@id, @kind, @content, @once, @person, @service_url, @tenant_id, @conversation_id, @bot_id, FALSE, 0, 0, @due, @any_time, 0, @now)
        ON CONFLICT (once) DO NOTHING
        """,
        "id", "kind", "content", "once", "person", "service_url", "tenant_id", "conversation_id", "bot_id", "due", "any_time", "now");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, id);
        parameters.Set(1, notice.Content.Kind);
        parameters.Set(2, notice.Content.Data);
        parameters.Set(3, notice.Once);
        parameters.Set(4, notice.PersonKey);
        parameters.Set(5, notice.To?.ServiceUrl);
        parameters.Set(6, notice.To?.TenantId);
        parameters.Set(7, notice.To?.ConversationId);
        parameters.Set(8, notice.To?.BotId);
        parameters.Set(9, due);
        parameters.Set(10, notice.AnyTime);
        parameters.Set(11, now);
    }
}
