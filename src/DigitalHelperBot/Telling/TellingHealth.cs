using DigitalHelperBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigitalHelperBot.Telling;

/// <summary>How many tellings wait, and how many need somebody to look.</summary>
internal sealed class TellingHealth(HelperDatabase database) : IHealthCheck
{
    private static readonly Statement ByState = new("SELECT state, COUNT(*) FROM tellings WHERE state IN (0, 1, 3, 4) GROUP BY state");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var counts = (await database.ReadAllAsync(ByState, _ => { }, row => ((TellingState)row.GetInt32(0), row.GetInt64(1)), cancellationToken)).ToDictionary();
            long With(params TellingState[] states) => states.Sum(state => counts.GetValueOrDefault(state));
            return HealthCheckResult.Healthy(data: new Dictionary<string, object>
            {
                ["waiting"] = With(TellingState.Waiting, TellingState.Sending),
                ["uncertain"] = With(TellingState.Uncertain),
                ["unreachable"] = With(TellingState.Unreachable),
            });
        }
        catch (StorageUnavailableException failure)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
