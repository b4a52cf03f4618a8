using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>The bot and the floor, published alike: ReadyToRun, framework-dependent, workstation GC.</summary>
internal sealed record PublishedPrograms(string Bot, string Floor)
{
    public static async Task<PublishedPrograms> PublishAsync(string folder)
    {
        var bot = Path.Combine(folder, "bot");
        var floor = Path.Combine(folder, "floor");
        if (Directory.Exists(bot) && Directory.Exists(floor))
            return Find(bot, floor);
        await PublishBotAsync(bot);
        await PublishAsync(Path.Combine(Tests, "DigitalHelperBot.Benchmarks", "DigitalHelperBot.Benchmarks.csproj"), floor);
        return Find(bot, floor);
    }

    /// <returns>The program to start.</returns>
    public static async Task<string> PublishBotAsync(string folder)
    {
        await PublishAsync(Path.Combine(Tests, "..", "src", "DigitalHelperBot", "DigitalHelperBot.csproj"), folder);
        return BotIn(folder);
    }

    private static string Tests => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string BotIn(string folder) => Path.Combine(folder, "DigitalHelperBot");

    private static PublishedPrograms Find(string bot, string floor) =>
        new(BotIn(bot), Path.Combine(floor, "DigitalHelperBot.Benchmarks"));

    private static async Task PublishAsync(string project, string output)
    {
        string[] arguments = ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", output, "--nologo", "-v", "quiet"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"Publishing {project} failed:{Environment.NewLine}{said}");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
