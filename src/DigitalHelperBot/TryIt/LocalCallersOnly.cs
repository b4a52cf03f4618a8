using DigitalHelperBot.Teams.Incoming;

namespace DigitalHelperBot.TryIt;

/// <summary>Who may try the helper is who may call it without a token. Only JSON may change anything: a form on another site's page cannot send it.</summary>
internal sealed class LocalCallersOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLocal(context.HttpContext) ? await next(context) : Results.Text("This page is only for the computer that the helper runs on.", statusCode: StatusCodes.Status403Forbidden);

    private static bool IsLocal(HttpContext context) =>
        LocalDoor.Admits(context) && (HttpMethods.IsGet(context.Request.Method) || context.Request.HasJsonContentType());
}
