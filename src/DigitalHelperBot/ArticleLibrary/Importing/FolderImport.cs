namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>Writes brought-in files to a folder that the bot may be reading.</summary>
internal static class FolderImport
{
    /// <summary>Writes every file under a name that the bot does not read, then gives each its own. When that fails, all that was written goes again.</summary>
    /// <exception cref="IOException">It failed; nothing was brought in.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void Write(string folder, IReadOnlyList<ImportedFile> files)
    {
        var written = new List<string>();
        try
        {
            foreach (var file in files)
            {
                var half = Path.Combine(folder, file.Path) + ".half";
                Directory.CreateDirectory(Path.GetDirectoryName(half)!);
                written.Add(half);
                File.WriteAllBytes(half, file.Content);
            }

            // Pictures first, so that no article is live before its pictures are.
            foreach (var file in files.OrderBy(f => LibraryFiles.IsArticle(f.Path)))
            {
                var target = Path.Combine(folder, file.Path);
                if (!LibraryFiles.IsArticle(file.Path) && File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Content))
                {
                    File.Delete(target + ".half");
                    continue;
                }

                // Never over another file: neither an article that came meanwhile nor another article's picture.
                File.Move(target + ".half", target, overwrite: false);
                written.Add(target);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            written.ForEach(File.Delete);
            throw;
        }
    }
}
