namespace DigitalHelperBot.ItConsole.Auditing;

/// <summary>Around every change: one line before it is made, one for what became of it.</summary>
internal sealed partial class AuditedChange(Audit audit, ILogger<AuditedChange> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var person = ConsolePerson.Of(http.User) ?? throw new InvalidOperationException("A change was let through without a person.");
        var begun = await audit.BeginAsync(person, http.Request.Path, http.RequestAborted);
        object? answer;
        try
        {
            answer = await next(context);
        }
        catch
        {
            await EndAsync(begun, AuditOutcome.Failed, null);
            throw;
        }
        await EndAsync(begun, OutcomeOf(answer), (answer as SeeOther)?.Path);
        return answer;
    }

    private static AuditOutcome OutcomeOf(object? answer) => (answer as IStatusCodeHttpResult)?.StatusCode switch
    {
        null or < StatusCodes.Status400BadRequest => AuditOutcome.Done,
        StatusCodes.Status422UnprocessableEntity => AuditOutcome.Mistaken,
        _ => AuditOutcome.Refused,
    };

    /// <summary>The change is made by now, so a fault here is not the person's: the line that it was begun stays without a second one, and says so.</summary>
    private async Task EndAsync(AuditEntry begun, AuditOutcome outcome, string? ledTo)
    {
        try
        {
            await audit.EndAsync(begun, outcome, ledTo, CancellationToken.None);
        }
        catch (Storage.StorageUnavailableException fault)
        {
            LogUnfinished(fault, begun.Position, outcome);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of the change begun in audit line {Position} could not be written down: {Outcome}")]
    private partial void LogUnfinished(Exception fault, long position, AuditOutcome outcome);
}
