namespace DigitalHelperBot.ArticleLibrary;

/// <summary>
/// Copies the starter articles to the organisation's folder, once. From then on the folder is theirs: nothing in it is ever
/// overwritten, and what they delete stays deleted.
/// </summary>
internal sealed class StarterArticles(ShippedKnowledge shipped, string folder, ILogger<StarterArticles> log)
{
    private const string Begun = ".starters-begun";
    private const string Done = ".starters-copied";

    public void CopyOnce()
    {
        Directory.CreateDirectory(folder);
        if (File.Exists(In(Done)) || (!File.Exists(In(Begun)) && HoldsArticles()))
        {
            return;
        }

        // A copy that was cut short is found by this mark at the next start, and finished.
        File.WriteAllText(In(Begun), "");
        var copied = Files().Count(Copy);
        File.Move(In(Begun), In(Done), overwrite: true);
        log.CopiedStarters(copied, folder);
    }

    private bool HoldsArticles() => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Any();

    private IEnumerable<string> Files() =>
        !Directory.Exists(shipped.Folder) ? [] :
        Directory.EnumerateFiles(shipped.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(shipped.Folder, path))
            .Where(path => path != LibraryFiles.ExampleDetails);

    private bool Copy(string path)
    {
        var target = In(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var half = target + ".half";
        try
        {
            File.Copy(Path.Combine(shipped.Folder, path), half, overwrite: true);
            File.Move(half, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target))
        {
            File.Delete(half);
            return false;
        }
    }

    private string In(string path) => Path.Combine(folder, path);
}
