using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What a person asked for and has not said is sorted.</summary>
/// <param name="Words">Their own, masked.</param>
public sealed record NeedOfAPerson(long? QuestionId, string Words, DateTimeOffset AskedAt, NeedState State, string? ArticleId, string? Signpost);

/// <summary>Finds the open needs of one person.</summary>
public sealed class NeedsOfAPerson(HelperDatabase database)
{
    private const int Most = 500;

    /// <summary>Signs that wait to be put to a need count as heard.</summary>
    private static readonly Statement OfPerson = new(
        $"""
        SELECT COALESCE(n.id, s.question_id, s.id), s.question_id, s.text, s.at, COALESCE(n.state, 0), n.article_id, n.signpost
        FROM signals s LEFT JOIN needs n ON n.id = s.need_id
        WHERE s.person_key = @person AND s.text <> '' AND COALESCE(n.state, 0) IN (0, 1, 2, 4)
          AND NOT EXISTS (
            SELECT 1 FROM tellings t WHERE t.need_id = n.id AND t.round = n.round AND t.person_key = s.person_key AND t.result = 1)
        ORDER BY s.at DESC, s.id DESC LIMIT {Most}
        """,
        "person");

    /// <returns>The newest first; each need once, in the words that the person used last.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public async Task<IReadOnlyList<NeedOfAPerson>> OpenAsync(long person, CancellationToken cancellationToken)
    {
        var signs = await database.ReadAllAsync(OfPerson, values => values.Set(0, person), row => (
            Need: row.GetInt64(0),
            Open: new NeedOfAPerson(row.IsDBNull(1) ? null : row.GetInt64(1), row.GetString(2), row.Time(3), (NeedState)row.GetInt32(4), row.TextOrNull(5), row.TextOrNull(6))),
            cancellationToken);
        return [.. signs.DistinctBy(sign => sign.Need).Select(sign => sign.Open)];
    }
}
