using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Counting;

/// <summary>A write to the numbers of needs in a week that is not frozen.</summary>
/// <param name="of">The sign, question or need that it is about.</param>
internal abstract class NeedNumber(IsoWeek week, long writer, long of) : TurnWrite
{
    protected const string Add = "ON CONFLICT (week, need_id, writer) DO UPDATE SET people = running_needs.people + excluded.people";

    protected static readonly string[] Values = ["week", "writer", "of", "from", "until"];

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, week.Value);
        parameters.Set(1, writer);
        parameters.Set(2, of);
        parameters.Set(3, week.Start.UtcTicks);
        parameters.Set(4, week.End.UtcTicks);
    }
}

/// <summary>Counts a person for the need of their sign, if it was stored and is their first for that need in the week. Their row is held by then.</summary>
internal sealed class NeedCounted(IsoWeek week, long writer, long signal) : NeedNumber(week, writer, signal)
{
    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO running_needs (week, need_id, writer, people)
        SELECT CAST(@week AS INTEGER), s.need_id, CAST(@writer AS BIGINT), 1 FROM signals s
        WHERE s.id = @of AND s.need_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM signals o WHERE o.need_id = s.need_id AND o.person_key = s.person_key AND o.id <> s.id AND o.at >= @from AND o.at < @until)
        {Add}
        """,
        Values);

    public override Statement Statement => Upsert;
}

/// <summary>Counts a person no longer for needs of which the only signs that they gave in the week are those of a question that is about to be taken back.</summary>
internal sealed class NeedUncounted(IsoWeek week, long writer, long question) : NeedNumber(week, writer, question)
{
    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO running_needs (week, need_id, writer, people)
        SELECT DISTINCT CAST(@week AS INTEGER), s.need_id, CAST(@writer AS BIGINT), -1 FROM signals s
        WHERE s.question_id = @of AND s.kind = 0 AND s.need_id IS NOT NULL AND s.at >= @from AND s.at < @until
          AND NOT EXISTS (SELECT 1 FROM weeks WHERE week = @week)
          AND NOT EXISTS (
            SELECT 1 FROM signals o
            WHERE o.need_id = s.need_id AND o.person_key = s.person_key AND o.at >= @from AND o.at < @until AND (o.question_id IS NULL OR o.question_id <> @of OR o.kind <> 0))
        {Add}
        """,
        Values);

    public override Statement Statement => Upsert;
}

/// <summary>
/// Counts a need anew from its signs: what they come to is compared with the number that stands, in one statement, and the difference added.
/// Doing it again changes nothing. Signs of somebody who was forgotten are each a person then, since nobody knows better any more.
/// </summary>
internal sealed class NeedRecounted(IsoWeek week, long writer, long need) : NeedNumber(week, writer, need)
{
    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO running_needs (week, need_id, writer, people)
        SELECT CAST(@week AS INTEGER), CAST(@of AS BIGINT), CAST(@writer AS BIGINT), signs.people - numbers.people
        FROM (SELECT COUNT(DISTINCT COALESCE(person_key, -id)) AS people FROM signals WHERE need_id = @of AND at >= @from AND at < @until) AS signs,
             (SELECT COALESCE(SUM(people), 0) AS people FROM running_needs WHERE week = @week AND need_id = @of) AS numbers
        WHERE signs.people <> numbers.people AND NOT EXISTS (SELECT 1 FROM weeks WHERE week = @week)
        {Add}
        """,
        Values);

    public override Statement Statement => Upsert;
}
