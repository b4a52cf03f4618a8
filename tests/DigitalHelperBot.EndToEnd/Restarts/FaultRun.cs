using System.Globalization;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>
/// How large a run with faults is, from the environment, so that the same code runs small with every build and at full size by hand:
/// <c>HELPER_KILLS</c>, <c>HELPER_ASKERS</c>, <c>HELPER_KILL_EVERY_MS</c> (0: at random, soon), <c>HELPER_KILL_SEED</c> to repeat a run.
/// </summary>
internal sealed record FaultRun(int Kills, int Askers, TimeSpan KillEvery, int Seed)
{
    /// <summary>Of how many messages a program that dies may not know whether they arrived.</summary>
    public const int MostInFlight = 8;

    public static FaultRun OfSize(int kills, int askers) => new(
        Setting("HELPER_KILLS", kills),
        Setting("HELPER_ASKERS", askers),
        TimeSpan.FromMilliseconds(Setting("HELPER_KILL_EVERY_MS", 0)),
        Setting("HELPER_KILL_SEED", Random.Shared.Next()));

    public override string ToString() => $"HELPER_KILL_SEED={Seed} HELPER_KILLS={Kills} HELPER_ASKERS={Askers} HELPER_KILL_EVERY_MS={KillEvery.TotalMilliseconds}";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
