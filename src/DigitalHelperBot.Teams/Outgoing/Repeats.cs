using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>
/// Which calls of the Connector are made again, and when. Teams asks for 412, 429, 502 and 504 to be repeated
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit), but it has no idempotency key:
/// what may have arrived is repeated only where a double is harmless.
/// </summary>
internal sealed class Repeats
{
    private const int MostGatewayRepeats = 2;

    private readonly TimeSpan _longestDelay;
    private readonly TimeProvider _time;

    public Repeats(IOptions<TeamsOptions> options, TimeProvider time)
    {
        var settings = options.Value.Outgoing;
        _longestDelay = settings.MaxRepeatDelay;
        _time = time;
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (settings.MaxRepeats > 0)
            builder.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = settings.MaxRepeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.RepeatDelay,
                MaxDelay = settings.MaxRepeatDelay,
                ShouldHandle = arguments => ValueTask.FromResult(ShouldRepeat(arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result)),
            });
        Pipeline = builder.Build();
    }

    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; }

    private bool ShouldRepeat(Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Exception is ConnectorBrokenException broken)
            return broken.CanRepeat;
        if (outcome.Result is not { } response)
            return false;

        var request = (ConnectorRequest)response.RequestMessage!;
        return !request.Once && response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => RetryAfter(response) is not { } wait || wait <= _longestDelay,
            HttpStatusCode.PreconditionFailed => true,
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout =>
                (request.Kind == SendKind.Reply || request.OnlyReads) && request.GatewayFailures <= MostGatewayRepeats,
            _ => false,
        };
    }

    /// <summary>Null leaves the wait to the backoff.</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage? response)
    {
        var header = response?.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - _time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }
}
