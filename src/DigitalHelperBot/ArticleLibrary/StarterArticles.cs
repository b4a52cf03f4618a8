namespace DigitalHelperBot.ArticleLibrary;

/// <summary>
/// Copies the starter articles to where the organisation keeps its articles, once. From then on they are theirs: an upgrade brings a changed starter over one
/// that nobody edited; what was edited is left alone and offered; what they delete stays deleted.
/// </summary>
public sealed class StarterArticles(ShippedKnowledge shipped, IArticleStore store, ILogger<StarterArticles> log)
{
    private const string Begun = ".starters-begun";

    private readonly List<StarterOffer> _offers = [];
    private IReadOnlyDictionary<string, string> _brought = new Dictionary<string, string>();

    /// <summary>Starters that changed with an upgrade while the organisation has its own version.</summary>
    public IReadOnlyList<StarterOffer> Offers => _offers;

    /// <exception cref="ArticleStoreOutOfReachException">The store cannot be read or written.</exception>
    public async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        _offers.Clear();
        var known = await ReadMarksAsync(cancellationToken);
        _brought = known.All;
        if (known.AreThere && Files().All(path => known[path] == HashOf(path)))
            return;
        await using var change = await store.BeginAsync(cancellationToken);
        await BringAsync(change, cancellationToken);
    }

    /// <summary>The hash of the starter that was brought under that path; null when none was.</summary>
    public string? Brought(string path) => _brought.GetValueOrDefault(path);

    /// <summary>Those that another copy of the program has not settled meanwhile.</summary>
    public async Task<IReadOnlyList<StarterOffer>> OpenOffersAsync(CancellationToken cancellationToken)
    {
        if (_offers.Count == 0)
            return [];
        var marks = await ReadMarksAsync(cancellationToken);
        _offers.RemoveAll(offer => marks[offer.Path] == offer.Hash);
        return [.. _offers];
    }

    /// <summary>The offer was made where people see it; it is not made again.</summary>
    /// <exception cref="ArticleStoreOutOfReachException">That cannot be written down just now.</exception>
    public async Task SettleAsync(StarterOffer offer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offer);
        await using var change = await store.BeginAsync(cancellationToken);
        var marks = new StarterMarks(await change.ReadAsync(StarterMarks.File, cancellationToken));
        marks[offer.Path] = offer.Hash;
        await change.WriteAsync(StarterMarks.File, marks.ToBytes(), cancellationToken);
        await change.CommitAsync(null, cancellationToken);
        _offers.Remove(offer);
    }

    private async Task BringAsync(LibraryChange change, CancellationToken cancellationToken)
    {
        // Read again: another copy of the program may have been at it until now.
        var marks = new StarterMarks(await change.ReadAsync(StarterMarks.File, cancellationToken));
        var (first, begun) = (!marks.AreThere, await change.ReadAsync(Begun, cancellationToken) is not null);
        if (first && !begun && (await store.ListAsync(cancellationToken)).Any(file => LibraryFiles.IsArticle(file.Path)))
            return;
        // A copy that was cut short is found by this mark at the next start, and finished.
        if (first && !begun)
            await change.WriteAsync(Begun, ReadOnlyMemory<byte>.Empty, cancellationToken);
        var written = 0;
        foreach (var path in Files())
            written += await (first ? BringFirstAsync(path, marks, change, cancellationToken) : BringAsync(path, marks, change, cancellationToken)) ? 1 : 0;
        if (marks.HaveChanged)
            await change.WriteAsync(StarterMarks.File, marks.ToBytes(), cancellationToken);
        if (first || begun)
            await change.RemoveAsync(Begun, cancellationToken);
        await change.CommitAsync(null, cancellationToken);
        _brought = marks.All;
        if (first)
            log.CopiedStarters(written, store.Place);
        else if (written > 0 || _offers.Count > 0)
            log.UpdatedStarters(written, _offers.Count);
    }

    private async Task<bool> BringFirstAsync(string path, StarterMarks marks, LibraryChange change, CancellationToken cancellationToken)
    {
        var content = Shipped(path);
        marks[path] = StarterMarks.HashOf(content);
        if (await change.ReadAsync(path, cancellationToken) is not null)
            return false;
        await change.WriteAsync(path, content, cancellationToken);
        return true;
    }

    private async Task<bool> BringAsync(string path, StarterMarks marks, LibraryChange change, CancellationToken cancellationToken)
    {
        var content = Shipped(path);
        var (ships, was) = (StarterMarks.HashOf(content), marks[path]);
        if (ships == was)
            return false;
        var has = await change.ReadAsync(path, cancellationToken) is { } there ? StarterMarks.HashOf(there) : null;
        if (has is not null && has != was && has != ships && LibraryFiles.IsArticle(path))
        {
            _offers.Add(new StarterOffer(path, ships, System.Text.Encoding.UTF8.GetString(content)));
            return false;
        }

        marks[path] = ships;
        if (has is null ? was is not null || marks.AreUnknown : has != was)
            return false;
        await change.WriteAsync(path, content, cancellationToken);
        return true;
    }

    private async Task<StarterMarks> ReadMarksAsync(CancellationToken cancellationToken) =>
        new(await store.ReadAsync(new StoredFile(StarterMarks.File, ""), StarterMarks.MostBytes, cancellationToken));

    private IEnumerable<string> Files() =>
        !Directory.Exists(shipped.Folder) ? [] :
        Directory.EnumerateFiles(shipped.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(shipped.Folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != LibraryFiles.ExampleDetails);

    private byte[] Shipped(string path) => File.ReadAllBytes(Path.Combine(shipped.Folder, path));

    private string HashOf(string path) => StarterMarks.HashOf(Shipped(path));
}

/// <summary>A starter that came with an upgrade, for an article that the organisation made its own.</summary>
/// <param name="Path">In the articles' folder, with forward slashes.</param>
public sealed record StarterOffer(string Path, string Hash, string Text)
{
    public string ArticleId => System.IO.Path.GetFileNameWithoutExtension(Path);
}
