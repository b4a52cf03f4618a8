using System.Diagnostics;
using Npgsql;

namespace DigitalHelperBot.Tests.Storage;

/// <summary>A PostgreSQL server of the test's own, from the installed programs, in a temporary folder and on a socket there.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private readonly string _folder = Directory.CreateTempSubdirectory("helper-pg-").FullName;
    private int _databases;

    /// <summary>Why the tests can't run here; null when they can, and always in CI, where they must.</summary>
    public static string? Missing =>
        Programs is null && Environment.GetEnvironmentVariable("CI") != "true"
            ? "PostgreSQL is not installed here (no initdb under /usr/lib/postgresql)."
            : null;

    public PostgresServer()
    {
        if (Environment.UserName == "root")
            Run("chown", User, _folder);
        RunAsUser("initdb", "-N", "-D", Data, "-U", "helper", "-A", "trust", "-E", "UTF8", "--no-locale");
        Start();
    }

    private string Data => Path.Combine(_folder, "data");

    private static string User => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    public void Start() => RunAsUser("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
        "-o", $"-c listen_addresses= -c unix_socket_directories={_folder} -c max_connections=200", "start");

    /// <summary>As when the machine loses its power: no flush, no goodbye.</summary>
    public void Crash() => RunAsUser("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>It takes connections and questions, and never answers.</summary>
    public void Freeze() => Run("kill", ["-STOP", .. ProcessIds()]);

    public void Thaw() => Run("kill", ["-CONT", .. ProcessIds()]);

    /// <param name="template">Another database of this server, of which it will be a copy; null for an empty one.</param>
    public string CreateDatabase(string? template = null)
    {
        var name = $"helper{Interlocked.Increment(ref _databases)}";
        using var source = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        using var command = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE {template ?? "template1"}");
        command.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    public void Dispose()
    {
        try
        {
            Thaw();
            Crash();
        }
        catch (Exception stopped) when (stopped is InvalidOperationException or IOException)
        {
            // It was stopped already.
        }
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionTo(string database) => $"Host={_folder};Username=helper;Database={database};Maximum Pool Size=12";

    private string[] ProcessIds()
    {
        var first = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        return [first, .. Process.GetProcesses().Select(process => process.Id).Where(id => $"{ParentOf(id)}" == first).Select(id => $"{id}")];
    }

    private static int ParentOf(int id)
    {
        try
        {
            return int.Parse(File.ReadAllText($"/proc/{id}/stat").Split(')')[1].Split(' ')[2], null);
        }
        catch (IOException)
        {
            return 0; // It has ended meanwhile.
        }
    }

    private static void RunAsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed."), program);
        if (Environment.UserName == "root")
            Run("runuser", ["-u", User, "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Its output goes nowhere: the server inherits it, and a pipe would keep this waiting.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
