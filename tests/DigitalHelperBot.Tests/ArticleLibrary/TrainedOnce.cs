using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace DigitalHelperBot.Tests.ArticleLibrary;

/// <summary>Libraries that begin with the same articles train once between them: what the first one saved lies where the others look for theirs.</summary>
internal static class TrainedOnce
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Matchers = new();

    public static string FileIn(string root) => Path.Combine(root, "helper-data", "matcher.bin");

    /// <summary>For a library that will begin with just these. One that was there before keeps what it saved.</summary>
    public static Task PutIntoAsync(string root, params (string Id, string Text)[] articles) =>
        PutAsync(FileIn(root), "Production", () => [.. articles.Select(article => (Path.Combine("meet", $"{article.Id}.md"), Encoding.UTF8.GetBytes(article.Text)))]);

    /// <summary>For a bot that will be tried out with what is in this folder now.</summary>
    public static Task PutBesideAsync(string folder, string file) =>
        PutAsync(file, "Development", () => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path.GetRelativePath(folder, path), File.ReadAllBytes(path)))]);

    public static void Write(string root, params (string Id, string Text)[] articles)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "helper-data", "articles", "meet")).FullName;
        foreach (var (id, text) in articles)
            File.WriteAllText(Path.Combine(folder, $"{id}.md"), text);
    }

    private static async Task PutAsync(string file, string environment, Func<(string Path, byte[] Bytes)[]> read)
    {
        if (File.Exists(file))
            return;
        var articles = read();
        // The starters would be brought into a folder without articles.
        if (articles.Length == 0)
            return;
        var key = environment + Convert.ToHexString(SHA256.HashData([.. articles.SelectMany(one => one.Bytes)]));
        var matcher = await Matchers.GetOrAdd(key, _ => new(() => TrainAsync(articles, environment))).Value;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, matcher);
    }

    private static async Task<byte[]> TrainAsync((string Path, byte[] Bytes)[] articles, string environment)
    {
        var root = RunningLibrary.NewRoot();
        foreach (var (path, bytes) in articles)
        {
            var copy = Path.Combine(root, "helper-data", "articles", path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await File.WriteAllBytesAsync(copy, bytes);
        }

        await using var library = await RunningLibrary.StartAsync(root, environment);
        await library.UntilAsync(_ => File.Exists(FileIn(root)));
        return await File.ReadAllBytesAsync(FileIn(root));
    }
}
