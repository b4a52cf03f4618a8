using System.Reflection;
using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>It lies in the repository, so that a build without Node has it too.</summary>
public sealed class TheStyleSheet
{
    private static readonly string Source = Path.GetFullPath(typeof(TheStyleSheet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ConsoleStyles").Value!);

    [BrowserFact]
    public async Task Is_what_its_source_makes_byte_for_byte()
    {
        var work = Directory.CreateTempSubdirectory("styles-").FullName;
        foreach (var file in (string[])["package.json", "package-lock.json", ".npmrc", "build.js", "console.scss"])
            File.Copy(Path.Combine(Source, file), Path.Combine(work, file));
        await NpmPackages.BringAsync(work);

        await NpmPackages.RunAsync("node", work, "build.js", Path.Combine(work, "made.css"));

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Source, "console.css")), await File.ReadAllTextAsync(Path.Combine(work, "made.css")));
        Directory.Delete(work, recursive: true);
    }

    [Fact]
    public async Task Loads_nothing_else() => Assert.DoesNotMatch("url\\(|@import", await File.ReadAllTextAsync(Path.Combine(Source, "console.css")));
}
