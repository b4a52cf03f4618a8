namespace DigitalHelperBot.ArticleLibrary;

/// <summary>
/// Copies the starter articles to the organisation's folder, once. From then on the folder is theirs: an upgrade brings a changed starter over one that
/// nobody edited; what was edited is left alone and offered; what they delete stays deleted.
/// </summary>
public sealed class StarterArticles(ShippedKnowledge shipped, string folder, ILogger<StarterArticles> log)
{
    private const string Begun = ".starters-begun";
    private const string Done = ".starters-copied";

    private readonly List<StarterOffer> _offers = [];
    private IReadOnlyDictionary<string, string> _brought = new Dictionary<string, string>();

    /// <summary>Starters that changed with an upgrade while the organisation has its own version.</summary>
    public IReadOnlyList<StarterOffer> Offers => _offers;

    public void BringUpToDate()
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(In(Done)) && !File.Exists(In(Begun)) && HoldsArticles())
            return;
        var first = !File.Exists(In(Done));
        // A copy that was cut short is found by this mark at the next start, and finished.
        if (first)
            File.WriteAllText(In(Begun), "");
        var marks = StarterMarks.Read(In(Done));
        _offers.Clear();
        var written = Files().Count(path => first ? BringFirst(path, marks) : Bring(path, marks));
        marks.Write();
        _brought = marks.All;
        File.Delete(In(Begun));
        if (first)
            log.CopiedStarters(written, folder);
        else if (written > 0 || _offers.Count > 0)
            log.UpdatedStarters(written, _offers.Count);
    }

    /// <summary>The hash of the starter that was brought under that path; null when none was.</summary>
    public string? Brought(string path) => _brought.GetValueOrDefault(path);

    /// <summary>The offer was made where people see it; it is not made again.</summary>
    public void Settle(StarterOffer offer)
    {
        var marks = StarterMarks.Read(In(Done));
        marks[offer.Path] = offer.Hash;
        marks.Write();
        _offers.Remove(offer);
    }

    private bool HoldsArticles() => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Any();

    private IEnumerable<string> Files() =>
        !Directory.Exists(shipped.Folder) ? [] :
        Directory.EnumerateFiles(shipped.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(shipped.Folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != LibraryFiles.ExampleDetails);

    private bool BringFirst(string path, StarterMarks marks)
    {
        marks[path] = StarterMarks.HashOf(Shipped(path));
        return !File.Exists(In(path)) && Write(path);
    }

    private bool Bring(string path, StarterMarks marks)
    {
        var (ships, was) = (StarterMarks.HashOf(Shipped(path)), marks[path]);
        if (ships == was)
            return false;
        if (!File.Exists(In(path)))
        {
            var isNew = was is null && !marks.AreUnknown;
            marks[path] = ships;
            return isNew && Write(path);
        }

        var has = StarterMarks.HashOf(In(path));
        if (has == was)
        {
            marks[path] = ships;
            return Write(path);
        }

        if (has == ships || !LibraryFiles.IsArticle(path))
            marks[path] = ships;
        else
            _offers.Add(new StarterOffer(path, ships, File.ReadAllText(Shipped(path))));
        return false;
    }

    private bool Write(string path)
    {
        var target = In(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Shipped(path), target + ".half", overwrite: true);
        File.Move(target + ".half", target, overwrite: true);
        return true;
    }

    private string Shipped(string path) => Path.Combine(shipped.Folder, path);

    private string In(string path) => Path.Combine(folder, path);
}

/// <summary>A starter that came with an upgrade, for an article that the organisation made its own.</summary>
/// <param name="Path">In the articles' folder, with forward slashes.</param>
public sealed record StarterOffer(string Path, string Hash, string Text)
{
    public string ArticleId => System.IO.Path.GetFileNameWithoutExtension(Path);
}
