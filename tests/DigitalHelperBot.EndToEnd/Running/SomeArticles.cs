using System.Text.RegularExpressions;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>A few of the starter articles with a few of their phrasings, so that a program that is started again and again is soon there.</summary>
internal static partial class SomeArticles
{
    private static readonly string[] Six =
        ["meet/show-my-screen.md", "get-in/forgotten-password.md", "safe/odd-email.md", "meet/people-cant-hear-me.md", "work-phone/lost-phone.md", "documents/send-link-not-attachment.md"];

    /// <param name="most">Fewer are trained sooner.</param>
    public static void PutInto(DirectoryInfo folder, int most = 6)
    {
        foreach (var article in Six.Take(most))
        {
            var target = Path.Combine(folder.FullName, "helper-data", "articles", article);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, Shortened(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "knowledge", article))));
        }
    }

    /// <summary>All of them and the matcher of them, which is trained once for all tests: a program that is killed soon would begin to train at each of its starts.</summary>
    public static async Task PutTrainedIntoAsync(DirectoryInfo folder)
    {
        PutInto(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "helper-data", "matcher.bin"), await Matcher.Value);
    }

    private static readonly Lazy<Task<byte[]>> Matcher = new(TrainAsync);

    private static async Task<byte[]> TrainAsync()
    {
        var folder = Directory.CreateTempSubdirectory("helper-test-");
        PutInto(folder);
        var file = Path.Combine(folder.FullName, "matcher.bin");
        await using (await ProgramInThisProcess.StartAsync(folder, TimeSpan.Zero, [("ArticleLibrary:MatcherFile", file)]))
            Assert.True(await Waiting.UntilAsync(() => Task.FromResult(File.Exists(file)), TimeSpan.FromMinutes(2)), "No matcher was saved.");
        var matcher = await File.ReadAllBytesAsync(file);
        folder.Delete(recursive: true);
        return matcher;
    }

    private static string Shortened(string article) => MorePhrasings.Replace(RelatedArticles.Replace(article, ""), "$1");

    [GeneratedRegex("(^phrasings:\n(?:  - .*\n){16})(?:  - .*\n)+", RegexOptions.Multiline)]
    private static partial Regex MorePhrasings { get; }

    /// <summary>They are not here, and an article that names them could not be published.</summary>
    [GeneratedRegex("^related:.*\n", RegexOptions.Multiline)]
    private static partial Regex RelatedArticles { get; }
}
