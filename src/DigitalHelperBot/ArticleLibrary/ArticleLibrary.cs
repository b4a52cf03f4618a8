using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>The current articles, and the matcher built from them.</summary>
public sealed class ArticleLibrary : IDisposable
{
    // Who writes one article writes another soon, and what was begun for the first would be thrown away.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly IArticleStore _store;
    private readonly Shelf _shelf;
    private readonly SnapshotBuilder _builder;
    private readonly TimeProvider _clock;
    private readonly ILogger<ArticleLibrary> _log;
    private readonly SavedMatcher _saved;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private CancellationTokenSource _quiet = new();
    private volatile LibrarySnapshot _current = LibrarySnapshot.Empty;

    public ArticleLibrary(IArticleStore store, ShippedKnowledge shipped, IHostEnvironment environment, TimeProvider clock, ILoggerFactory logs, string matcherFile)
    {
        (_store, _clock, _log) = (store, clock, logs.CreateLogger<ArticleLibrary>());
        _saved = new SavedMatcher(matcherFile, logs.CreateLogger<SavedMatcher>());
        _shelf = new Shelf(store);
        _builder = new SnapshotBuilder(shipped, environment);
    }

    /// <summary>Never null, never changed after it is seen.</summary>
    public LibrarySnapshot Current => _current;

    /// <summary>
    /// Reads the store with a matcher that is ready at once, so that a program that starts can answer: the one that was saved when these articles were
    /// last served, else a quick one until <see cref="RefreshAsync"/> has trained the real one.
    /// </summary>
    /// <exception cref="ArticleStoreOutOfReachException">The store cannot be read.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Both take a while, and neither needs the other.
            var table = Task.Run(() => WordTable.Shipped, cancellationToken);
            var change = await _shelf.UpdateAsync(cancellationToken);
            await table;
            if (change == ShelfChange.None && _current.Version > 0)
                return;
            var next = _builder.Build(_shelf, articles => _saved.Find(articles) ?? Matcher.BuildQuick(articles, cancellationToken: cancellationToken));
            Swap(next, isTrained: next.Matcher.IsOfItsArticlesAlone);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Begins to open, beside what else has to be made ready at a start. What goes wrong here comes again in <see cref="OpenAsync"/>, where it is told.</summary>
    public void OpenAhead() => Task.Run(async () =>
    {
        await OpenAsync();
        // Nobody asked this: the first person shall not wait until the code is compiled.
        _current.Matcher.Match("how do i ask");
    });

    /// <summary>Looks at the store and, if anything changed, builds the next snapshot and swaps it in.</summary>
    /// <exception cref="ArticleStoreOutOfReachException">The store cannot be read, and nothing was ever read from it.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var change = await _shelf.UpdateAsync(cancellationToken);
            if (change == ShelfChange.PicturesOnly && _current.IsTrained)
            {
                Swap(_builder.Build(_shelf, _ => _current.Matcher), isTrained: true);
            }
            else if (change != ShelfChange.None || !_current.IsTrained)
            {
                // The limits of a matcher of nearly the same articles still hold: the change is live sooner.
                var previous = _current.IsTrained ? _current.Matcher : null;
                var options = new MatcherOptions { Previous = previous };
                await StopSettlingAsync();
                if (previous is not null)
                {
                    // At once, with the machines of the articles that stayed as they were; then with all of them trained anew.
                    Swap(_builder.Build(_shelf, articles => Matcher.BuildQuick(articles, options, cancellationToken)), isTrained: true);
                }

                // Who asks while the limits are learned, on a first start, is answered by what is trained already.
                Action<Matcher> meanwhile = change == ShelfChange.None ? matcher => Swap(Same(_current.Problems, _current.StoreOutOfReach, matcher), isTrained: false) : _ => { };
                var next = await QuietThread.RunAsync(() => _builder.Build(_shelf, articles => _saved.Find(articles) ?? Matcher.Build(articles, options, meanwhile, cancellationToken)));
                Swap(next, isTrained: true);
            }
            else if (_current.StoreOutOfReach)
            {
                Swap(Same(_current.Problems.SkipLast(1), outOfReach: false), isTrained: true);
            }
        }
        catch (ArticleStoreOutOfReachException gone) when (_current.Version > 0)
        {
            if (!_current.StoreOutOfReach)
            {
                Swap(Same(_current.Problems.Append(OutOfReach(gone)), outOfReach: true), _current.IsTrained);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Learns the limits from the articles again where the last change took them over, once nothing has changed for ten seconds, and saves what was trained.
    /// Gives up when the articles change.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken = default)
    {
        var before = _current;
        if (before.IsTrained && !before.Matcher.IsOfItsArticlesAlone)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _quiet.Token);
            await Task.Delay(Quiet, _clock, quiet.Token);
            var matcher = await QuietThread.RunAsync(() => Matcher.Build([.. before.Articles.Values], quiet.Token));
            await _oneAtATime.WaitAsync(quiet.Token);
            try
            {
                if (ReferenceEquals(_current.Matcher, before.Matcher))
                {
                    Swap(Same(_current.Problems, _current.StoreOutOfReach, matcher), isTrained: true);
                }
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        _saved.Keep(_current.Matcher);
    }

    public void Dispose()
    {
        _oneAtATime.Dispose();
        _quiet.Dispose();
    }

    private async Task StopSettlingAsync()
    {
        await _quiet.CancelAsync();
        _quiet = new CancellationTokenSource();
    }

    private Finding OutOfReach(ArticleStoreOutOfReachException gone) =>
        new(_store.Place, 1, FindingLevel.Fail, "library", gone.Message, "", "Bring it back; until then the articles stay as they were");

    private LibrarySnapshot Same(IEnumerable<Finding> problems, bool outOfReach, Matcher? matcher = null) => new()
    {
        Articles = _current.Articles,
        Sources = _current.Sources,
        Pictures = _current.Pictures,
        Matcher = matcher ?? _current.Matcher,
        Local = _current.Local,
        Categories = _current.Categories,
        Problems = [.. problems],
        StoreOutOfReach = outOfReach,
    };

    private void Swap(LibrarySnapshot next, bool isTrained)
    {
        var before = _current;
        _current = new LibrarySnapshot
        {
            Articles = next.Articles,
            Sources = next.Sources,
            Pictures = next.Pictures,
            Matcher = next.Matcher,
            IsTrained = isTrained,
            Local = next.Local,
            Categories = next.Categories,
            Problems = next.Problems,
            StoreOutOfReach = next.StoreOutOfReach,
            Version = before.Version + 1,
            BuiltAt = _clock.GetUtcNow(),
        };
        _log.Built(_current.Version, next.Articles.Count, next.Problems.Count);
        foreach (var problem in next.Problems.Except(before.Problems))
        {
            _log.Problem(problem.ToString());
        }
    }
}
