using System.Collections.Concurrent;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Telling;

/// <summary>Who is IT in chat: members of the team whose channel IT chose. The Connector is asked, so that no permission of Microsoft Graph is needed.</summary>
public sealed partial class ItPeople(ItChannels channels, ConnectorDirectory directory, TimeProvider time, ILogger<ItPeople> log)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Tenant, string Person), (bool IsIt, DateTimeOffset Until)> _known = new();

    /// <summary>False, too, when the Connector does not say: then it is asked again the next time.</summary>
    public async Task<bool> IsItAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var person = (turn.TenantId, turn.PersonId);
        var now = time.GetUtcNow();
        if (_known.TryGetValue(person, out var known) && now < known.Until)
            return known.IsIt;
        if (await channels.FindAsync(cancellationToken) is not { } channel || channel.TenantId != turn.TenantId)
            return false;
        try
        {
            var team = new ConversationReference(channel.ServiceUrl, channel.TenantId, channel.TeamId, channel.BotId);
            var isIt = await directory.FindMemberAsync(team, turn.PersonId, cancellationToken) is not null;
            if (_known.Count >= MostRemembered)
                _known.Clear();
            _known[person] = (isIt, now + Remembered);
            return isIt;
        }
        catch (Exception failure) when (failure is ConnectorException or HostNotAllowedException)
        {
            LogNotSaid(failure.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether somebody is in IT's team could not be found out: {Reason}")]
    private partial void LogNotSaid(string reason);
}
