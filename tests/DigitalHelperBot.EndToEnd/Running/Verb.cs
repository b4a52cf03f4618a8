using System.Diagnostics;
using System.Reflection;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>The built program with a verb, in a process of its own, as a person runs it in a terminal.</summary>
internal static class Verb
{
    /// <param name="folder">Where it is run.</param>
    /// <param name="path">Where it looks for other programs; null for this machine's own.</param>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(string folder, string? path, params string[] arguments)
    {
        var program = typeof(RunningHelper).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Program").Value!;
        var dotnet = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
        var start = new ProcessStartInfo(dotnet, [Path.GetFullPath(program), "--environment", "Development", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
            start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
