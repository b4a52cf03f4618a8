using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Evidence;

/// <summary>How often people said that they were stuck at a step.</summary>
/// <param name="Step">From 1.</param>
public sealed record StuckStep(string ArticleId, Device Device, int Step, int Times);

/// <summary>Where people get stuck. The slice that keeps it points at articles, so it is asked through this.</summary>
public interface IStuckSteps
{
    Task<IReadOnlyList<StuckStep>> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
