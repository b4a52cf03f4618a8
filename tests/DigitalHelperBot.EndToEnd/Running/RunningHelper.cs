using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>The built program in a process of its own, in a folder of its own, as a person would start it.</summary>
internal sealed class RunningHelper : IAsyncDisposable
{
    private const string Announcement = "Try the helper at ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningHelper(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The program ended before it was ready.\n{Said}"));
    }

    public Uri Address { get; private set; } = null!;

    public string Said => string.Join('\n', _said);

    /// <summary>Runs in Development with no setting but those given, on a port that is free.</summary>
    public static async Task<RunningHelper> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var start = StartOf(folder);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;

        var helper = new RunningHelper(new Process { StartInfo = start, EnableRaisingEvents = true });
        helper._process.Start();
        helper._process.BeginOutputReadLine();
        helper._process.BeginErrorReadLine();
        try
        {
            helper.Address = await helper._address.Task.WaitAsync(Patience);
            await helper.WaitUntilHealthIsAsync("Healthy", "Degraded");
        }
        catch (TimeoutException late)
        {
            await helper.DisposeAsync();
            throw new TimeoutException($"The program was not ready within {Patience.TotalMinutes} minutes.\n{helper.Said}", late);
        }
        return helper;
    }

    /// <summary>Runs one of the program's verbs, as IT would beside the running bot, and returns what it prints.</summary>
    public static async Task<string> RunVerbAsync(string folder, params string[] words)
    {
        var start = StartOf(folder, words);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', words)} ended with {process.ExitCode}.\n{output}\n{await errors}");
    }

    /// <summary>It answers from the start, with a simpler matcher; here the real one has taken over.</summary>
    public Task WaitUntilTrainedAsync() => WaitUntilHealthIsAsync("Healthy");

    public static HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    /// <summary>As when the power goes: no clean-up, no goodbye.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo StartOf(string folder, params string[] words)
    {
        var program = typeof(RunningHelper).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Program").Value!;
        return new ProcessStartInfo("dotnet", [Path.GetFullPath(program), .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development" },
        };
    }

    private async Task WaitUntilHealthIsAsync(params string[] healths)
    {
        using var client = NewClient();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await client.GetAsync(new Uri(Address, "/health/ready"));
            var health = await answer.Content.ReadAsStringAsync();
            if (healths.Contains(health))
                return;
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"Health did not become {string.Join(" or ", healths)}.");
            await Task.Delay(100);
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        _said.Enqueue(line);
        while (_said.Count > 200)
            _said.TryDequeue(out _);
        if (line.StartsWith(Announcement, StringComparison.Ordinal))
            _address.TrySetResult(new Uri(new Uri(line[Announcement.Length..]), "/"));
    }
}
