using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>
/// Ends people's rows in time: 90 days after the person was last heard from or their last need was answered, whichever is later; 365 days after they
/// were last heard from at the latest. While a need of theirs is open they wait for an answer, so only the second limit counts.
/// </summary>
internal sealed class PeopleGone
{
    public static readonly TimeSpan KeptAfterLast = TimeSpan.FromDays(90);
    public static readonly TimeSpan KeptAtMost = TimeSpan.FromDays(365);

    private readonly HelperDatabase _database;
    private readonly Statement _delete;

    public PeopleGone(IEnumerable<PersonalRows> rows, HelperDatabase database)
    {
        _database = database;
        var waiting = rows.Select(r => r.Waiting).OfType<string>().ToArray();
        var keptFor = waiting.Length == 0 ? "" :
            $"""
             AND NOT EXISTS (
                SELECT 1 FROM ({string.Join(" UNION ALL ", waiting)}) w
                WHERE w.key = people.key AND (w.answered_at IS NULL OR w.answered_at >= @recent))
            """;
        _delete = new($"DELETE FROM people WHERE last_heard_at < @longest OR (last_heard_at < @recent{keptFor})", "longest", "recent");
    }

    public ValueTask<int> RemoveAsync(DateTimeOffset now, CancellationToken cancellationToken) => _database.ExecuteAsync(_delete, values =>
    {
        values.Set(0, now - KeptAtMost);
        values.Set(1, now - KeptAfterLast);
    }, cancellationToken);
}
