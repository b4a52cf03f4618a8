using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DigitalHelperBot.Tests.ArticleLibrary;

/// <summary>Libraries that begin with the same articles train once between them: what the first one saved lies where the others look for theirs.</summary>
internal static class TrainedOnce
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Matchers = new();

    public static string FileIn(string root) => Path.Combine(root, "helper-data", "matcher.bin");

    /// <summary>For a library that will begin with just these. One that was there before keeps what it saved.</summary>
    public static Task PutIntoAsync(string root, params (string Id, string Text)[] articles) => PutAsync(FileIn(root), string.Concat(articles), () =>
    {
        var other = RunningLibrary.NewRoot();
        Write(other, articles);
        return TrainAsync(other, "Production");
    });

    /// <summary>For a bot that will be tried out with what is in this folder now.</summary>
    public static Task PutBesideAsync(string folder, string file)
    {
        (string Path, byte[] Bytes)[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path.GetRelativePath(folder, path), File.ReadAllBytes(path)))];
        // The starters would be brought into a folder without articles.
        if (files.Length == 0)
            return Task.CompletedTask;
        var key = Convert.ToHexString(SHA256.HashData([.. files.SelectMany(one => one.Bytes)]));
        return PutAsync(file, key, () =>
        {
            var root = RunningLibrary.NewRoot();
            foreach (var (path, bytes) in files)
            {
                var copy = Path.Combine(root, "helper-data", "articles", path);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllBytes(copy, bytes);
            }

            return TrainAsync(root, "Development");
        });
    }

    public static void Write(string root, params (string Id, string Text)[] articles)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "helper-data", "articles", "meet")).FullName;
        foreach (var (id, text) in articles)
            File.WriteAllText(Path.Combine(folder, $"{id}.md"), text);
    }

    private static async Task PutAsync(string file, string key, Func<Task<byte[]>> train)
    {
        if (File.Exists(file))
            return;
        var matcher = await Matchers.GetOrAdd(key, _ => new(train)).Value;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, matcher);
    }

    private static async Task<byte[]> TrainAsync(string root, string environment)
    {
        await using var library = await RunningLibrary.StartAsync(root, environment);
        await library.UntilAsync(_ => File.Exists(FileIn(root)));
        return await File.ReadAllBytesAsync(FileIn(root));
    }
}
