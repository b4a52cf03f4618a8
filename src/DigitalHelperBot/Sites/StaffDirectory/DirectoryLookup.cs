using System.Collections.Concurrent;
using System.Data.Common;
using DigitalHelperBot.Sites.Workplaces;
using DigitalHelperBot.Storage;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites.StaffDirectory;

/// <summary>Whom the directory was asked about, so that nobody is asked for what it says.</summary>
public sealed class DirectoryMemory(IOptions<SitesOptions> options)
{
    private readonly ConcurrentDictionary<long, DateTimeOffset> _asked = new();

    /// <summary>True when the person may be asked: there is no directory, or it did not know.</summary>
    public bool HasSpoken(long person) => !options.Value.Directory.Enabled || _asked.ContainsKey(person);

    internal bool IsDue(long person, DateTimeOffset oldest) => !_asked.TryGetValue(person, out var at) || at < oldest;

    internal void Note(long person, DateTimeOffset at) => _asked[person] = at;

    internal void Forget(long person) => _asked.TryRemove(person, out _);
}

/// <summary>Fills in, off the message path, where people work who have not said so themselves. What a person said always stands.</summary>
public sealed partial class DirectoryLookup(
    HelperDatabase database, TurnWriter writer, OfficeLocations offices, SiteRegister register, PersonSites people, DirectoryMemory memory, IOptions<SitesOptions> options, TimeProvider time, ILogger<DirectoryLookup> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromDays(30);

    private static readonly Statement NotSaid = new(
        "SELECT p.key, p.person_id FROM people p WHERE NOT EXISTS (SELECT 1 FROM person_sites s WHERE s.person_key = p.key AND s.chosen IN (1, 2, 3))");

    /// <summary>Asks about everyone who is due.</summary>
    /// <returns>How long to wait when the directory wants to be left alone; null when it does not.</returns>
    public async Task<TimeSpan?> LookAsync(CancellationToken cancellationToken)
    {
        if (register.Current.Open.Count == 0)
            return null;
        foreach (var (person, id) in await database.ReadAllAsync(NotSaid, _ => { }, row => (row.GetInt64(0), row.GetString(1)), cancellationToken))
        {
            if (!memory.IsDue(person, time.GetUtcNow() - AskAgainAfter))
                continue;
            var answer = Guid.TryParse(id, out var objectId) ? await offices.AskAsync(objectId, cancellationToken) : default;
            if (answer.TryAgainAfter is { } wait)
                return wait;
            memory.Note(person, time.GetUtcNow());
            if (answer.Office is { } office && register.Current.Search(office).Sure is { } site && site.Code != people.CodeOf(person))
                await writer.CommitAsync(people.Keep(person, site.Code, SiteChosen.FromDirectory), cancellationToken);
        }

        return null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (options.Value.Directory.Enabled && !stoppingToken.IsCancellationRequested)
        {
            var wait = Every;
            try
            {
                wait = await LookAsync(stoppingToken) ?? Every;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is CommitException or DbException)
            {
                LogFailed(fault);
            }

            await Task.Delay(wait, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Where people work could not be looked up; trying again.")]
    private partial void LogFailed(Exception fault);
}
