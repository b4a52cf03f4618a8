using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.ArticleLibrary.Authoring;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

/// <summary>A library with its drafts and history.</summary>
internal sealed class Writers : IAsyncDisposable
{
    private Writers(RunningLibrary library) => Library = library;

    public RunningLibrary Library { get; }

    public Drafts Drafts => Library.Services.GetRequiredService<Drafts>();

    public Publishing Publishing => Library.Services.GetRequiredService<Publishing>();

    public Revisions Revisions => Library.Services.GetRequiredService<Revisions>();

    public DraftPictures Pictures => Library.Services.GetRequiredService<DraftPictures>();

    public static async Task<Writers> StartAsync(LibraryPlace place, ShippedKnowledge? shipped = null)
    {
        var one = ("one", SampleArticle.Text("one"));
        if (shipped is null)
            await TrainedOnce.PutIntoAsync(place.Root, one);
        return new(await place.StartAsync(shipped ?? ShippedSamples.Of(one), services => services.AddAuthoring()));
    }

    /// <summary>The article's history, newest first, once it has so many lines.</summary>
    public async Task<IReadOnlyList<RevisionLine>> HistoryAsync(string articleId, int lines)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var history = await Revisions.ListAsync(articleId, deadline.Token);
            if (history.Count >= lines)
                return history;
            await Task.Delay(50, deadline.Token);
        }
    }

    public async ValueTask DisposeAsync() => await Library.StopAsync();
}
