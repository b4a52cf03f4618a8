using DigitalHelperBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Degraded while another system was not told of something and will not be: somebody has to look.</summary>
internal sealed class WebhookHealth(HelperDatabase database, NeedEvents events) : IHealthCheck
{
    private static readonly Statement ByState = new("SELECT state, COUNT(*) FROM need_events GROUP BY state");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!events.AreWanted)
            return HealthCheckResult.Healthy();
        try
        {
            var counts = (await database.ReadAllAsync(ByState, _ => { }, row => ((NeedEventState)row.GetInt32(0), row.GetInt64(1)), cancellationToken)).ToDictionary();
            var givenUp = counts.GetValueOrDefault(NeedEventState.GivenUp);
            var data = new Dictionary<string, object> { ["waiting"] = counts.GetValueOrDefault(NeedEventState.Waiting), ["givenUp"] = givenUp };
            return givenUp == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded("The other system was not told of some needs. \"needs webhook\" lists them.", data: data);
        }
        catch (StorageUnavailableException failure)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
