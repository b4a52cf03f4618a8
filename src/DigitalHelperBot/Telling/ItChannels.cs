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

/// <summary>IT's channel: offered by saying so in it, confirmed by its code in the settings.</summary>
public sealed class ItChannels(HelperDatabase database, IOptions<TellingOptions> options)
{
    private static readonly Statement ByCode = new(
        "SELECT code, tenant_id, team_id, conversation_id, service_url, bot_id, asked_at FROM it_channels WHERE code = @code", "code");

    private readonly string _confirmed = options.Value.ItChannelCode;

    /// <summary>The confirmed one; null until there is one.</summary>
    public ValueTask<ItChannel?> FindAsync(CancellationToken cancellationToken) =>
        _confirmed.Length == 0 ? default : database.ReadAsync(ByCode, values => values.Set(0, _confirmed), Read, cancellationToken);

    /// <summary>Answers <c>use this channel for IT</c>.</summary>
    public Answer Offer(Turn turn)
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
        var sentence = offered.Code == _confirmed ? TellingSentence.ItChannelIsThis : TellingSentence.ItChannelOffered;
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
