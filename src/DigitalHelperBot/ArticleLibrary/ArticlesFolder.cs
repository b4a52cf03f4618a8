namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Finds the folder that a verb is about: the one that is named, else the bot's own, else the starter articles.</summary>
internal static class ArticlesFolder
{
    /// <summary>A path relative to the caller's folder where it lies in it; null when there is no such folder.</summary>
    /// <param name="own">Where the settings say that the articles are.</param>
    public static string? Find(DirectoryInfo? given, string own)
    {
        if (given is not null)
        {
            return given.Exists ? Shorten(given.FullName) : null;
        }

        return new[] { Path.GetFullPath(own), ShippedKnowledge.OfThisProgram.Folder }.Where(Directory.Exists).Select(Shorten).FirstOrDefault();
    }

    private static string Shorten(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
