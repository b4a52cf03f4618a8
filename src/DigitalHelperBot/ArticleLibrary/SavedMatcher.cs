using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>The trained matcher in a file of its own, so that the program answers with it at once when it starts again. Only ever a copy: whatever is wrong with it, the matcher is trained.</summary>
/// <param name="path">Empty for nowhere.</param>
internal sealed class SavedMatcher(string path, ILogger<SavedMatcher> log)
{
    private Matcher? _last;

    /// <summary>The matcher of these articles; null when it was not saved.</summary>
    public Matcher? Find(IReadOnlyList<Article> articles)
    {
        if (path.Length == 0 || !File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);
            return MatcherFile.Load(file, articles) is { } found ? _last = found : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            log.MatcherNotSaved(path, unreadable);
            return null;
        }
    }

    /// <summary>Writes a matcher that was trained from its articles alone, unless the file is a copy of it already.</summary>
    public void Keep(Matcher matcher)
    {
        if (path.Length == 0 || !matcher.IsOfItsArticlesAlone || ReferenceEquals(matcher, _last))
        {
            return;
        }

        var half = path + ".half";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(half, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024))
            {
                MatcherFile.Save(matcher, file);
            }

            File.Move(half, path, overwrite: true);
            _last = matcher;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.MatcherNotSaved(path, refused);
        }
    }
}
