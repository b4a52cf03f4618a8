using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigitalHelperBot.ArticleLibrary;

internal sealed class ArticleLibraryHealth(ArticleLibrary library) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(library.Current switch
        {
            { Version: 0 } => HealthCheckResult.Unhealthy("The articles have not been read yet"),
            { StoreOutOfReach: true } => HealthCheckResult.Degraded("The articles are out of reach where they are kept; the last good ones are served"),
            { Articles.Count: 0 } => HealthCheckResult.Degraded("There are no articles"),
            { IsTrained: false } => HealthCheckResult.Degraded("The matcher is still being trained, or its limits are being learned; questions are answered meanwhile"),
            _ => HealthCheckResult.Healthy(),
        });
}
