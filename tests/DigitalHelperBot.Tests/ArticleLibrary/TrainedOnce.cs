using System.Collections.Concurrent;

namespace DigitalHelperBot.Tests.ArticleLibrary;

/// <summary>Libraries that begin with the same articles train once between them: what the first one saved lies where the others look for theirs.</summary>
internal static class TrainedOnce
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Matchers = new();

    public static string FileIn(string root) => Path.Combine(root, "helper-data", "matcher.bin");

    /// <summary>For a library that will begin with just these. One that was there before keeps what it saved.</summary>
    public static async Task PutIntoAsync(string root, params (string Id, string Text)[] articles)
    {
        if (File.Exists(FileIn(root)))
            return;
        var matcher = await Matchers.GetOrAdd(string.Concat(articles), _ => new(() => TrainAsync(articles))).Value;
        Directory.CreateDirectory(Path.GetDirectoryName(FileIn(root))!);
        await File.WriteAllBytesAsync(FileIn(root), matcher);
    }

    public static void Write(string root, params (string Id, string Text)[] articles)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "helper-data", "articles", "meet")).FullName;
        foreach (var (id, text) in articles)
            File.WriteAllText(Path.Combine(folder, $"{id}.md"), text);
    }

    private static async Task<byte[]> TrainAsync((string Id, string Text)[] articles)
    {
        var root = RunningLibrary.NewRoot();
        Write(root, articles);
        await using var library = await RunningLibrary.StartAsync(root);
        await library.UntilAsync(_ => File.Exists(FileIn(root)));
        return await File.ReadAllBytesAsync(FileIn(root));
    }
}
