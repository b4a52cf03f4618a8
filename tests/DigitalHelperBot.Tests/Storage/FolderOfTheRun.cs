namespace DigitalHelperBot.Tests.Storage;

/// <summary>Tests put what they write into folders of their own, all of them in one that goes when the last test of the run has ended.</summary>
internal static class FolderOfTheRun
{
    private static readonly Lazy<string> Root = new(() => Directory.CreateTempSubdirectory("helper-run-").FullName);
    private static int _count;

    /// <summary>A new and empty one.</summary>
    public static string New(string name) => Directory.CreateDirectory(Path.Combine(Root.Value, $"{name}-{Interlocked.Increment(ref _count)}")).FullName;

    public static void Delete()
    {
        try
        {
            if (Root.IsValueCreated)
                Directory.Delete(Root.Value, recursive: true);
        }
        catch (IOException)
        {
            // Something writes there still. A folder too many fails no run.
        }
    }
}
