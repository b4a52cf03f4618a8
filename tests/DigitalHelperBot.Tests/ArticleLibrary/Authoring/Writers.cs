using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

/// <summary>A library with its drafts and history, on either database.</summary>
internal sealed class Writers : IAsyncDisposable
{
    private readonly Instance _instance;

    private Writers(Instance instance, RunningLibrary library) => (_instance, Library) = (instance, library);

    public RunningLibrary Library { get; }

    public Drafts Drafts => Library.Services.GetRequiredService<Drafts>();

    public Publishing Publishing => Library.Services.GetRequiredService<Publishing>();

    public Revisions Revisions => Library.Services.GetRequiredService<Revisions>();

    public DraftPictures Pictures => Library.Services.GetRequiredService<DraftPictures>();

    /// <param name="root">Where an earlier one was stopped, on the same database.</param>
    public static async Task<Writers> StartAsync(DatabaseKind kind, string place, string? root = null, ShippedKnowledge? shipped = null)
    {
        var instance = await Instance.StartAsync(kind, place);
        var library = await RunningLibrary.StartAsync(root, shipped: shipped ?? ShippedSamples.Of(("one", SampleArticle.Text("one"))), change: services => services
            .AddSingleton<IDbContextFactory<HelperDb>>(instance.Database)
            .AddSingleton(instance.Keys)
            .AddAuthoring());
        return new Writers(instance, library);
    }

    /// <summary>The article's history, newest first, once it has so many lines.</summary>
    public async Task<IReadOnlyList<RevisionLine>> HistoryAsync(string articleId, int lines)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var history = await Revisions.ListAsync(articleId, deadline.Token);
            if (history.Count >= lines)
                return history;
            await Task.Delay(50, deadline.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Library.StopAsync();
        await _instance.DisposeAsync();
    }
}
