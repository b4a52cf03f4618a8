using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Asking;

/// <summary>Finds a question again, when somebody presses a button of its card or changes what they wrote.</summary>
public sealed class Questions(HelperDatabase database)
{
    private static readonly Statement ById = new(
        """SELECT id, person_key, text, article_id, asked_at FROM questions WHERE id = @id""",
        "id");

    private static readonly Statement ByTurnKey = new(
        """
        SELECT q.id, q.person_key, q.text, q.article_id, q.asked_at
        FROM questions q JOIN inbox t ON t.turn_id = q.id
        WHERE t.turn_key = @key
        """,
        "key");

    public ValueTask<FoundQuestion?> FindAsync(long id, CancellationToken cancellationToken) => ReadAsync(ById, p => p.Set(0, id), cancellationToken);

    public ValueTask<FoundQuestion?> FindByTurnAsync(string turnKey, CancellationToken cancellationToken) => ReadAsync(ByTurnKey, p => p.Set(0, turnKey), cancellationToken);

    private ValueTask<FoundQuestion?> ReadAsync(Statement statement, Action<DbParameterCollection> bind, CancellationToken cancellationToken) =>
        database.ReadAsync(statement, bind, row => new FoundQuestion(
            row.GetInt64(0),
            row.IsDBNull(1) ? null : row.GetInt64(1),
            row.GetString(2),
            row.TextOrNull(3),
            row.Time(4)), cancellationToken);
}

/// <param name="Text">Masked.</param>
public sealed record FoundQuestion(long Id, long? PersonKey, string Text, string? ArticleId, DateTimeOffset AskedAt);
