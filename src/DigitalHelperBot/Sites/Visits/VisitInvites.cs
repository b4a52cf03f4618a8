using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Sites.Visits;

/// <summary>
/// Invites people to a visit: those who work at that site and have something open, and nobody else; each once, however often the button is pressed.
/// Who asked not to be told, of this need or at all, is left alone. IT do not learn who was invited, nor how many.
/// </summary>
public sealed class VisitInvites(HelperDatabase database, TurnWriter writer, Notices notices, RowKeys keys, TimeProvider time)
{
    private static readonly Statement WithSomethingOpen = new(
        """
        WITH RECURSIVE open_needs(id) AS (
            SELECT id FROM needs WHERE state IN (0, 1) UNION SELECT n.id FROM needs n JOIN open_needs o ON n.merged_into = o.id)
        SELECT DISTINCT s.person_key FROM signals s
        JOIN open_needs o ON o.id = s.need_id
        JOIN person_sites p ON p.person_key = s.person_key AND p.site_id = @site
        WHERE NOT s.quiet
          AND NOT EXISTS (SELECT 1 FROM telling_stops t WHERE t.person_key = s.person_key)
          AND NOT EXISTS (SELECT 1 FROM tellings t WHERE t.need_id = s.need_id AND t.person_key = s.person_key AND t.result = 1)
          AND NOT EXISTS (SELECT 1 FROM visit_invites i WHERE i.visit_id = @visit AND i.person_key = s.person_key)
        """,
        "site", "visit");

    /// <exception cref="VisitRefusedException">It is over, called off, or has no end.</exception>
    public async Task InviteAsync(Visit visit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var now = time.GetUtcNow();
        if (visit.State != VisitState.Planned || visit.EndsAt is not { } ends || visit.StartsAt <= now)
            throw new VisitRefusedException("People can be invited to a visit that is planned, with its times, and has not begun.");
        await NoteAsync(visit.Id, now, cancellationToken);
        var content = new VisitInviteContent(visit.SiteId, visit.StartsAt, ends, visit.Place);
        foreach (var person in await database.ReadAllAsync(WithSomethingOpen, values =>
        {
            values.Set(0, visit.SiteId);
            values.Set(1, visit.Id);
        }, row => row.GetInt64(0), cancellationToken))
        {
            await InviteAsync(visit.Id, person, content, now, cancellationToken);
        }
    }

    private async Task InviteAsync(long visit, long person, VisitInviteContent content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = keys.Next();
        try
        {
            await writer.CommitAsync([new PersonInvited(id, visit, person, now), notices.Write(new Notice(content.ToReply(), $"visit-invite:{id}", person, null))], cancellationToken);
        }
        catch (StaleTurnException)
        {
            // Somebody else in IT pressed the button too, and was quicker.
        }
    }

    private async Task NoteAsync(long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        await db.Set<Visit>().Where(visit => visit.Id == id).ExecuteUpdateAsync(visit => visit.SetProperty(row => row.InvitedAt, now), cancellationToken);
    }

    private sealed class PersonInvited(long id, long visit, long person, DateTimeOffset now) : TurnWrite
    {
        private static readonly Statement Insert = new(
            """
            INSERT INTO visit_invites (id, visit_id, person_key, at) VALUES (@id, @visit, @person, @at)
            ON CONFLICT (visit_id, person_key) DO NOTHING
            """,
            "id", "visit", "person", "at");

        public override Statement Statement => Insert;

        /// <summary>So that nobody is written to twice.</summary>
        public override bool MustTakeEffect => true;

        public override void Bind(System.Data.Common.DbParameterCollection parameters)
        {
            parameters.Set(0, id);
            parameters.Set(1, visit);
            parameters.Set(2, person);
            parameters.Set(3, now);
        }
    }
}
