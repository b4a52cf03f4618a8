using System.Data.Common;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>Writes down what is edited on disk, and offers the starters that an upgrade changed, as drafts.</summary>
internal sealed partial class AuthoringUpkeep(ArticleLibrary library, Revisions revisions, Drafts drafts, StarterArticles starters, ILogger<AuthoringUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private long _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Waits first: at a start nobody waits for this, and somebody may for an answer.
        using var timer = new PeriodicTimer(Every);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is DbException or DbUpdateException or ArticleStoreOutOfReachException)
            {
                LogFailed(fault);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var version = library.Current.Version;
        if (version != _seen)
            await revisions.CatchUpAsync(cancellationToken);
        _seen = version;
        foreach (var offer in await starters.OpenOffersAsync(cancellationToken))
        {
            // Somebody may be writing: the offer waits until that draft is published or gone.
            if (!library.Current.Articles.ContainsKey(offer.ArticleId) || await drafts.OfferAsync(offer.ArticleId, offer.Text, Revisions.ByUpgrade, cancellationToken))
                await starters.SettleAsync(offer, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The articles' history could not be brought up to date; trying again in two seconds.")]
    private partial void LogFailed(Exception fault);
}
