using DigitalHelperBot.ArticleLibrary.Pictures;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Has the first snapshot ready before the server listens, and keeps it up to date while it runs.</summary>
internal sealed class LibraryUpkeep(ArticleLibrary library, IArticleStore store, StarterArticles starters, PictureAddresses pictures, IOptions<ArticleLibraryOptions> options, ILogger<LibraryUpkeep> log)
    : BackgroundService, IHostedLifecycleService
{
    private bool _saidThatPicturesAreLeftOut;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await starters.BringUpToDateAsync(cancellationToken);
            await library.OpenAsync(cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArticleStoreOutOfReachException)
        {
            throw new InvalidOperationException(
                options.Value.Store == ArticleStoreKind.Folder
                    ? $"ArticleLibrary:Folder is {store.Place}, and this program cannot read and write there ({refused.Message}). Name a folder that it can, or give it the right to."
                    : $"ArticleLibrary:Store is Database, and the articles cannot be read and written there ({refused.Message}).",
                refused);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settling = Task.CompletedTask;
        await RefreshAsync(stoppingToken);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (settling.IsCompleted)
                {
                    settling = Task.Run(() => SettleAsync(stoppingToken), CancellationToken.None);
                }

                await store.WaitForChangeAsync(stoppingToken);
                await RefreshAsync(stoppingToken);
            }
        }
        finally
        {
            await settling;
        }
    }

    private async Task SettleAsync(CancellationToken stoppingToken)
    {
        try
        {
            await library.SettleAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The articles changed again, or the program stops.
        }
        catch (Exception broken)
        {
            log.NotBuilt(broken);
        }
    }

    private async Task RefreshAsync(CancellationToken stoppingToken)
    {
        try
        {
            await library.RefreshAsync(stoppingToken);
            SayOnceThatPicturesAreLeftOut();
        }
        // Whatever one file or one build does wrong, answers must go on and the next edit must have its chance.
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.NotBuilt(broken);
        }
    }

    private void SayOnceThatPicturesAreLeftOut()
    {
        if (_saidThatPicturesAreLeftOut || pictures.CanBeReached || library.Current.Pictures.Count == 0)
            return;
        _saidThatPicturesAreLeftOut = true;
        log.PicturesLeftOut(library.Current.Pictures.Count);
    }
}
