using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigitalHelperBot.Storage;

internal sealed class StorageHealth(Outbox outbox) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var waiting = await outbox.CountWaitingAsync(cancellationToken);
            return HealthCheckResult.Healthy(data: new Dictionary<string, object> { ["waiting"] = waiting });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
