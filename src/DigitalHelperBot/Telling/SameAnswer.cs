using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Telling;

/// <summary>
/// Two needs that are one now may both have been on their way to tell a person the same. Whoever got it by one is not sent the other.
/// It is looked for before each send and not when needs are merged, so that undoing a merge has nothing to put back.
/// </summary>
internal sealed class SameAnswer(HelperDatabase database)
{
    /// <summary>Of two that wait or are on their way at once, the earlier goes.</summary>
    private static readonly Statement Other = new(
        """
        WITH RECURSIVE up(id, parent) AS (
            SELECT n.id, n.merged_into FROM needs n JOIN tellings t ON t.need_id = n.id WHERE t.id = @id
            UNION SELECT n.id, n.merged_into FROM needs n JOIN up u ON n.id = u.parent),
        family(id) AS (
            SELECT id FROM up WHERE parent IS NULL UNION SELECT n.id FROM needs n JOIN family f ON n.merged_into = f.id)
        SELECT o.id FROM tellings t
        JOIN telling_rounds r ON r.need_id = t.need_id AND r.round = t.round
        JOIN tellings o ON o.person_key = t.person_key AND o.id <> t.id AND o.need_id <> t.need_id AND o.need_id IN (SELECT id FROM family)
        JOIN telling_rounds q ON q.need_id = o.need_id AND q.round = o.round
        WHERE t.id = @id AND COALESCE(q.article_id, '') = COALESCE(r.article_id, '') AND COALESCE(q.signpost, '') = COALESCE(r.signpost, '')
          AND (o.state IN (2, 3) OR (o.state IN (0, 1) AND o.id < t.id))
        LIMIT 1
        """,
        "id");

    public async ValueTask<bool> IsOnItsWayAsync(TellingToSend telling, CancellationToken cancellationToken) =>
        telling.Telling is { Kind: TellingDrawing.OfNeed, PersonKey: not null }
        && (await database.ReadAllAsync(Other, values => values.Set(0, telling.Telling.Id), row => row.GetInt64(0), cancellationToken)).Count > 0;
}
