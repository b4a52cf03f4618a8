using System.Data.Common;
using DigitalHelperBot.Sites.Workplaces;
using DigitalHelperBot.Storage;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites;

/// <summary>Brings in the file of the settings and reads the sites before the first message is taken; then follows, every few seconds, what others change.</summary>
public sealed partial class SiteUpkeep(SiteImport import, SiteRegister register, PersonSites people, IOptions<SitesOptions> options, IHostEnvironment host, ILogger<SiteUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.File is not "")
            await import.ReadOnceAsync(SitesRules.PathOf(options.Value, host), cancellationToken);
        await register.RefreshAsync(cancellationToken);
        await people.ReloadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                await register.RefreshAsync(stoppingToken);
                await people.RefreshAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is CommitException or DbException)
            {
                LogFailed(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sites could not be read; trying again in three seconds.")]
    private partial void LogFailed(Exception fault);
}
