using Microsoft.Extensions.Options;
using Polly;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Makes one call: waits for its turn, sends, and repeats as <see cref="Repeats"/> says.</summary>
internal sealed class ConnectorTransport(
    IHttpMessageHandlerFactory handlers, ConversationLimits limits, Repeats repeats, OutgoingMetrics metrics,
    IOptions<TeamsOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Name of the handler chain, under which a test can put its own primary handler.</summary>
    public const string HandlerName = "Connector";

    private const int LargestBody = 4 * 1024 * 1024;

    private readonly HttpMessageInvoker _wire = new(handlers.CreateHandler(HandlerName), disposeHandler: false);
    private readonly SemaphoreSlim _inFlight = new(options.Value.Outgoing.MaxInFlight);
    private readonly TimeSpan _timeout = options.Value.Outgoing.AttemptTimeout;

    /// <summary>The response, its body read when it is a success.</summary>
    /// <exception cref="ConnectorBrokenException">There was none.</exception>
    public async ValueTask<HttpResponseMessage> SendAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        Outcome<HttpResponseMessage> first;
        try
        {
            var response = await AttemptAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
                return response;
            first = Outcome.FromResult(response);
        }
        catch (ConnectorBrokenException broken)
        {
            first = Outcome.FromException<HttpResponseMessage>(broken);
        }

        // What went wrong at once is the pipeline's first outcome: nearly all sends succeed, and need none.
        return await repeats.Pipeline.ExecuteAsync(static (call, stop) => call.NextAsync(stop), new Call(this, request, first), cancellationToken);
    }

    public void Dispose()
    {
        _wire.Dispose();
        _inFlight.Dispose();
    }

    /// <summary>A call of which the first attempt has been made.</summary>
    private sealed class Call(ConnectorTransport transport, ConnectorRequest request, Outcome<HttpResponseMessage> first)
    {
        private bool _firstIsTold;

        public ValueTask<HttpResponseMessage> NextAsync(CancellationToken cancellationToken)
        {
            if (_firstIsTold)
                return transport.AttemptAsync(request, cancellationToken);
            _firstIsTold = true;
            return first.Exception is { } failure ? ValueTask.FromException<HttpResponseMessage>(failure) : ValueTask.FromResult(first.Result!);
        }
    }

    private async ValueTask<HttpResponseMessage> AttemptAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        request.BeginAttempt();
        if (!request.OnlyReads && !await limits.WaitAsync(request.ConversationId, cancellationToken))
            throw new ConnectorBrokenException("The conversation has had too many messages.", canRepeat: false);

        await _inFlight.WaitAsync(cancellationToken);
        try
        {
            return await SendOnceAsync(request, cancellationToken);
        }
        catch (Exception failure)
        {
            request.Broke();
            // Other failures, such as a token that can't be had or an address that is not allowed, would only come again.
            var mayPass = failure is HttpRequestException or IOException or OperationCanceledException;
            var harmless = !request.Once && (request.OnlyReads || !request.MayHaveArrived);
            var reason = failure is HttpRequestException { HttpRequestError: var error } ? error.ToString() : failure.GetType().Name;
            throw new ConnectorBrokenException(reason, canRepeat: mayPass && harmless, failure);
        }
        finally
        {
            _inFlight.Release();
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        using var attempt = new CancellationTokenSource(_timeout, time);
        await using var stop = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), attempt);

        var response = await _wire.SendAsync(request, attempt.Token);
        request.Answered(response.StatusCode);
        metrics.Answered(response.StatusCode);
        if (response.IsSuccessStatusCode)
            await ReadBodyAsync(response, attempt.Token);
        return response;
    }

    /// <summary>A success is a success even when its body is cut off: sending again because of that would send twice.</summary>
    private static async Task ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestBody, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            response.Content.Dispose();
            response.Content = null;
        }
    }
}

/// <summary>A call of the Connector had no response.</summary>
internal sealed class ConnectorBrokenException(string message, bool canRepeat, Exception? inner = null) : Exception(message, inner)
{
    public bool CanRepeat { get; } = canRepeat;
}
