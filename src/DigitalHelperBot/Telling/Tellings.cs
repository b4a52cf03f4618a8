using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Telling;

/// <summary>A telling, as far as a press of its buttons or IT's list needs it.</summary>
/// <param name="Words">What the person asked, masked.</param>
public sealed record FoundTelling(
    long Id, string Kind, long? NeedId, int? Round, long? PersonKey, long? QuestionId, DateTimeOffset? AskedAt, string? Words,
    TellingState State, TellingResult Result, string? ArticleId, string? Signpost);

/// <summary>Finds tellings, and changes single ones.</summary>
public sealed class Tellings(HelperDatabase database, TimeProvider time)
{
    private const string Columns =
        """
        SELECT t.id, t.kind, t.need_id, t.round, t.person_key, t.question_id, t.asked_at, t.words, t.state, t.result, r.article_id, r.signpost
        FROM tellings t LEFT JOIN telling_rounds r ON r.need_id = t.need_id AND r.round = t.round
        """;

    private static readonly Statement ById = new($"{Columns} WHERE t.id = @id", "id");

    private static readonly Statement OfNeed = new(
        $"""
        {Columns}
        WHERE t.need_id IN ({RoundWrite.Family}) AND t.state IN (3, 4)
               AND NOT EXISTS (SELECT 1 FROM telling_rounds l WHERE l.need_id = t.need_id AND l.round > t.round)
            ORDER BY t.state, t.id LIMIT 1000
        """,
        "need");

    private static readonly Statement InState = new($"{Columns} WHERE t.state = @state ORDER BY t.id LIMIT 1000", "state");

    public ValueTask<FoundTelling?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.ReadAsync(ById, values => values.Set(0, id), Read, cancellationToken);

    /// <summary>For IT: those that may not have arrived, that can't be reached, and so on; the first 1000.</summary>
    public ValueTask<List<FoundTelling>> ListAsync(TellingState state, CancellationToken cancellationToken) =>
        database.ReadAllAsync(InState, values => values.Set(0, (int)state), Read, cancellationToken);

    /// <summary>For IT: of a need and of those merged into it, the tellings that may not have arrived, and then those that did not.</summary>
    public ValueTask<List<FoundTelling>> NotReachedAsync(long needId, CancellationToken cancellationToken) =>
        database.ReadAllAsync(OfNeed, values => values.Set(0, needId), Read, cancellationToken);

    /// <summary>The person pressed Sorted or Still stuck. The last word counts; and it shows that an uncertain telling did arrive.</summary>
    public TurnWrite Said(long id, TellingResult result) => new TellingSaid(id, result, time.GetUtcNow());

    /// <summary>IT's button: an uncertain telling, or one that could not be delivered, is sent again. Nothing else does that.</summary>
    public TurnWrite Resend(long id) => new TellingResent(id, time.GetUtcNow());

    private static FoundTelling Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1),
        row.IsDBNull(2) ? null : row.GetInt64(2), row.IsDBNull(3) ? null : row.GetInt32(3), row.IsDBNull(4) ? null : row.GetInt64(4),
        row.IsDBNull(5) ? null : row.GetInt64(5), row.TimeOrNull(6), row.TextOrNull(7),
        (TellingState)row.GetInt32(8), (TellingResult)row.GetInt32(9), row.TextOrNull(10), row.TextOrNull(11));
}

internal sealed class TellingSaid(long id, TellingResult result, DateTimeOffset now) : TurnWrite
{
    private static readonly Statement Update = new(
        "UPDATE tellings SET result = @result, result_at = @now, state = CASE WHEN state = 3 THEN 2 ELSE state END WHERE id = @id",
        "result", "now", "id");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, (int)result);
        parameters.Set(1, now);
        parameters.Set(2, id);
    }
}

internal sealed class TellingResent(long id, DateTimeOffset now) : TurnWrite
{
    private static readonly Statement Update = new(
        """
        UPDATE tellings SET state = 0, due_at = @now, attempts = 0
        WHERE id = @id AND state IN (3, 4)
          AND NOT EXISTS (SELECT 1 FROM telling_rounds r WHERE r.need_id = tellings.need_id AND r.round > tellings.round)
        """,
        "now", "id");

    public override Statement Statement => Update;

    /// <summary>Somebody else was quicker, or a later answer took its place.</summary>
    public override bool MustTakeEffect => true;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, now);
        parameters.Set(1, id);
    }
}
