using System.Data.Common;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Telling;

/// <summary>All that stands in the database about a telling that is to be sent.</summary>
internal sealed record TellingToSend(
    Telling Telling, string? ArticleId, string? Signpost, string? Platform,
    string? TenantId, string? PersonId, string? ServiceUrl, string? BotId, string? OwnChat);

/// <summary>Finds where a telling goes. The chat of a person who was only ever met in a channel is opened first.</summary>
internal sealed class Destinations(HelperDatabase database, ConnectorDirectory directory, PersonKeys people)
{
    private static readonly Statement ById = new(
        """
        SELECT t.id, t.kind, t.content, t.person_key, t.service_url, t.tenant_id, t.conversation_id, t.bot_id, t.question_id, t.asked_at, t.words,
               r.article_id, r.signpost, q.platform, p.tenant_id, p.person_id, p.service_url, p.bot_id, p.conversation_id
        FROM tellings t
        LEFT JOIN telling_rounds r ON r.need_id = t.need_id AND r.round = t.round
        LEFT JOIN questions q ON q.id = t.question_id
        LEFT JOIN people p ON p.key = t.person_key
        WHERE t.id = @id
        """,
        "id");

    public ValueTask<TellingToSend?> ReadAsync(long id, CancellationToken cancellationToken) =>
        database.ReadAsync(ById, values => values.Set(0, id), Read, cancellationToken);

    /// <returns>Null when the person can't be reached.</returns>
    /// <exception cref="ConnectorException">The Connector did not say.</exception>
    public async Task<ConversationReference?> FindAsync(TellingToSend telling, CancellationToken cancellationToken)
    {
        var row = telling.Telling;
        if (row.ConversationId is not null)
            return new(row.ServiceUrl!, row.TenantId!, row.ConversationId, row.BotId!);
        if (telling is not { TenantId: { } tenant, PersonId: { } person, ServiceUrl: { } serviceUrl, BotId: { } bot })
            return null;
        if (telling.OwnChat is { } known)
            return new(serviceUrl, tenant, known, bot);
        var opened = await directory.OpenPersonalConversationAsync(serviceUrl, tenant, bot, person, cancellationToken);
        if (opened is not null)
            await people.OwnChatOpenedAsync(row.PersonKey!.Value, tenant, person, opened.ConversationId, cancellationToken);
        return opened;
    }

    private static TellingToSend Read(DbDataReader row) => new(
        new Telling
        {
            Id = row.GetInt64(0),
            Kind = row.GetString(1),
            Content = row.TextOrNull(2),
            PersonKey = row.IsDBNull(3) ? null : row.GetInt64(3),
            ServiceUrl = row.TextOrNull(4),
            TenantId = row.TextOrNull(5),
            ConversationId = row.TextOrNull(6),
            BotId = row.TextOrNull(7),
            QuestionId = row.IsDBNull(8) ? null : row.GetInt64(8),
            AskedAt = row.TimeOrNull(9),
            Words = row.TextOrNull(10),
        },
        row.TextOrNull(11), row.TextOrNull(12), row.TextOrNull(13),
        row.TextOrNull(14), row.TextOrNull(15), row.TextOrNull(16), row.TextOrNull(17), row.TextOrNull(18));
}
