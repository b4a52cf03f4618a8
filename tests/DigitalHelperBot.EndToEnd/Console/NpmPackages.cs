using System.Diagnostics;
using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>What npm brings for tests, exactly as locked.</summary>
internal static class NpmPackages
{
    public static async Task BringAsync(string folder) => await RunAsync(Machine.Npm!, folder, "ci", "--loglevel=error");

    public static async Task RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not work in {folder}: {await errors}");
    }
}
