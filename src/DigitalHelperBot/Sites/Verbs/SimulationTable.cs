using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Sites.Visits.Simulation;

namespace DigitalHelperBot.Sites.Verbs;

/// <summary>What the simulation came to, for people and for programs.</summary>
internal static class SimulationTable
{
    public static async Task WriteAsync(IReadOnlyList<WorldResult> results, int seeds, TextWriter to)
    {
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{World.Sites} sites, {World.People} people, {VisitSimulation.Weeks} weeks from where taking turns leads, {seeds} seeds."));
        await to.WriteLineAsync("People whose need was met: the plan less the other, mean and 95 % interval.");
        await to.WriteLineAsync($"{"world",-26} {"visits",6} {"in turns",9}  {"plan less turns",-24} {"plan less lots",-24} {"full",5} {"wait",5}");
        foreach (var result in results)
        {
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{result.World.Name,-26} {result.Capacity,6} {result.MetInTurns,9:0}  {Text(result.AgainstTurns),-24} {Text(result.AgainstLot),-24} {result.FullVisits,4:0 %} {result.LongestWaitRatio,5:0.00}  {(result.Passes ? "" : "MISSED")}").TrimEnd());
        }

        await to.WriteLineAsync("full: visits in turns that helped as many as they could. wait: the plan's longest by that of turns, in the worst seed; at most 1.5.");
    }

    public static string Json(IReadOnlyList<WorldResult> results, int seeds) => JsonSerializer.Serialize(new
    {
        sites = World.Sites,
        people = World.People,
        weeks = VisitSimulation.Weeks,
        seeds,
        worlds = results.Select(result => new { world = result.World.Name, result.Capacity, result.MetInTurns, result.AgainstTurns, result.AgainstLot, result.FullVisits, result.LongestWaitRatio, result.Passes }),
    }, JsonSerializerOptions.Web);

    private static string Text(Difference difference) => string.Create(CultureInfo.InvariantCulture, $"{difference.Mean:+0.0;-0.0} [{difference.Low:0.0}, {difference.High:0.0}]");
}
