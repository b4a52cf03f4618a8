using System.Diagnostics;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>A published program under load, in a process of its own.</summary>
internal sealed class Target : IDisposable
{
    private readonly Process _process;

    private Target(string name, string address, Process process) => (Name, Address, _process) = (name, address, process);

    public string Name { get; }
    public string Address { get; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double MemoryMiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    public static Target Start(string name, string program, string address, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The same collector and the same start for both.
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = new List<string>();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, e) =>
        {
            if (e.Data is not null && errors.Count < 50)
                errors.Add(e.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.Exited += (_, _) => Console.Error.WriteLine($"{name} ended:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}");
        process.EnableRaisingEvents = true;
        return new Target(name, address, process);
    }

    public void Dispose()
    {
        _process.EnableRaisingEvents = false;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        // The next one wants the same database.
        _process.WaitForExit();
        _process.Dispose();
    }
}
