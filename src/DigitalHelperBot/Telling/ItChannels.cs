using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Telling;

/// <summary>
/// Codes of channels: the first 50 bits of SHA-256 over tenant and channel id. A code names one channel and is no secret: it does nothing
/// until somebody who may change the settings puts it there.
/// </summary>
internal static class ItChannelCodes
{
    /// <summary>No 0, 1, I or O, which people mix up.</summary>
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string Of(string tenantId, string channelId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId}\n{channelId}"));
        var code = string.Concat(hash.Take(10).Select(part => Letters[part % Letters.Length]));
        return $"{code[..5]}-{code[5..]}";
    }

    public static bool IsOne(string code) =>
        code.Length == 11 && code[5] == '-' && code.Where((_, index) => index != 5).All(letter => Letters.Contains(letter, StringComparison.Ordinal));
}

/// <summary>IT's channel: offered by saying so in it, confirmed in the console or by its code in the settings. The settings have the last word.</summary>
public sealed class ItChannels(HelperDatabase database, TimeProvider time, IOptions<TellingOptions> options)
{
    private const string Columns = "code, tenant_id, team_id, conversation_id, service_url, bot_id, asked_at, confirmed_at, confirmed_by";

    private static readonly Statement ByCode = new($"SELECT {Columns} FROM it_channels WHERE code = @code", "code");
    private static readonly Statement Confirmed = new($"SELECT {Columns} FROM it_channels WHERE confirmed_at IS NOT NULL ORDER BY confirmed_at DESC, code LIMIT 1");
    private static readonly Statement Newest = new($"SELECT {Columns} FROM it_channels ORDER BY asked_at DESC, code LIMIT 50");

    /// <summary>One statement, so that there are never two; a code that is not there leaves the one that is.</summary>
    private static readonly Statement ConfirmOne = new(
        """
        UPDATE it_channels SET
            confirmed_at = CASE WHEN code = @code THEN CAST(@now AS BIGINT) END,
            confirmed_by = CASE WHEN code = @code THEN @by END
        WHERE EXISTS (SELECT 1 FROM it_channels WHERE code = @code)
        """,
        "code", "now", "by");

    private static readonly Statement TakeBack = new("UPDATE it_channels SET confirmed_at = NULL, confirmed_by = NULL WHERE code = @code AND confirmed_at IS NOT NULL", "code");

    /// <summary>Empty leaves the choice to the console.</summary>
    public string CodeInSettings { get; } = options.Value.ItChannelCode;

    /// <summary>The confirmed one; null until there is one.</summary>
    public ValueTask<ItChannel?> FindAsync(CancellationToken cancellationToken) => CodeInSettings.Length == 0
        ? database.ReadAsync(Confirmed, _ => { }, Read, cancellationToken)
        : database.ReadAsync(ByCode, values => values.Set(0, CodeInSettings), Read, cancellationToken);

    /// <summary>Those that were offered, newest first.</summary>
    public ValueTask<List<ItChannel>> ListAsync(CancellationToken cancellationToken) => database.ReadAllAsync(Newest, _ => { }, Read, cancellationToken);

    /// <summary>From now on this is IT's channel, and no other.</summary>
    /// <returns>False when none with that code was offered.</returns>
    public async ValueTask<bool> ConfirmAsync(string code, string by, CancellationToken cancellationToken) => await database.ExecuteAsync(ConfirmOne, values =>
    {
        values.Set(0, code);
        values.Set(1, time.GetUtcNow());
        values.Set(2, by);
    }, cancellationToken) > 0;

    /// <summary>From now on nobody is IT in chat.</summary>
    /// <returns>False when that one was not confirmed.</returns>
    public async ValueTask<bool> TakeBackAsync(string code, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(TakeBack, values => values.Set(0, code), cancellationToken) > 0;

    /// <summary>Answers <c>use this channel for IT</c>.</summary>
    public async ValueTask<Answer> OfferAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var locale = turn.Activity.Locale;
        if (turn.Scope != ConversationScope.Channel)
            return new(new TellingSaidContent(TellingSentence.ItChannelNotHere, locale).ToReply());
        var channel = turn.ConversationId.Split(';')[0];
        var offered = new ItChannel
        {
            Code = ItChannelCodes.Of(turn.TenantId, channel),
            TenantId = turn.TenantId,
            TeamId = PlainOr(turn.Activity.ChannelData?.Team?.Id, channel),
            ConversationId = channel,
            ServiceUrl = turn.ServiceUrl,
            BotId = turn.Activity.Recipient?.Id ?? "",
            AskedAt = turn.ReceivedAt,
        };
        var sentence = offered.Code == (await FindAsync(cancellationToken))?.Code ? TellingSentence.ItChannelIsThis : TellingSentence.ItChannelOffered;
        return new(new TellingSaidContent(sentence, locale, offered.Code).ToReply(), new ItChannelOffered(offered));
    }

    private static string PlainOr(string? id, string otherwise) => string.IsNullOrWhiteSpace(id) || id.Length > 400 ? otherwise : id;

    private static ItChannel Read(DbDataReader row) => new()
    {
        Code = row.GetString(0),
        TenantId = row.GetString(1),
        TeamId = row.GetString(2),
        ConversationId = row.GetString(3),
        ServiceUrl = row.GetString(4),
        BotId = row.GetString(5),
        AskedAt = row.Time(6),
        ConfirmedAt = row.TimeOrNull(7),
        ConfirmedBy = row.TextOrNull(8),
    };
}

/// <summary>Said again, it brings the service address up to date; the team stays what it was.</summary>
internal sealed class ItChannelOffered(ItChannel channel) : TurnWrite
{
    private static readonly Statement Upsert = new(
        """
        INSERT INTO it_channels (code, tenant_id, team_id, conversation_id, service_url, bot_id, asked_at)
        VALUES (@code, @tenant_id, @team_id, @conversation_id, @service_url, @bot_id, @asked_at)
        ON CONFLICT (code) DO UPDATE SET service_url = excluded.service_url, bot_id = excluded.bot_id, asked_at = excluded.asked_at
        """,
        "code", "tenant_id", "team_id", "conversation_id", "service_url", "bot_id", "asked_at");

    public override Statement Statement => Upsert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, channel.Code);
        parameters.Set(1, channel.TenantId);
        parameters.Set(2, channel.TeamId);
        parameters.Set(3, channel.ConversationId);
        parameters.Set(4, channel.ServiceUrl);
        parameters.Set(5, channel.BotId);
        parameters.Set(6, channel.AskedAt);
    }
}
