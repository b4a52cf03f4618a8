using System.Reflection;

namespace DigitalHelperBot.TryIt;

/// <summary>The page's own files travel inside the program; the chat window's bundle lies beside it, when Node was there at build time.</summary>
internal static class ChatPage
{
    public const string Address = "/try";

    private static readonly string Bundles = Path.Combine(AppContext.BaseDirectory, "try-it");

    // The chat window writes style elements as it goes; scripts come from here alone.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.LocalRedirect(Address));
        routes.MapGet(Address, context => SendAsync(context, HasChatWindow ? "chat.html" : "no-chat-window.html", "text/html; charset=utf-8"));
        routes.MapGet(Address + "/chat.css", context => SendAsync(context, "chat.css", "text/css; charset=utf-8"));
        routes.MapGet(Address + "/chat.js", context => SendAsync(context, "chat.js", "text/javascript; charset=utf-8"));
        routes.MapGet(Address + "/webchat.js", () => Bundle("webchat.js"));
        routes.MapGet(Address + "/adaptivecards.min.js", () => Bundle("adaptivecards.min.js"));
    }

    private static bool HasChatWindow => File.Exists(Path.Combine(Bundles, "webchat.js"));

    private static async Task SendAsync(HttpContext context, string file, string contentType)
    {
        var response = context.Response;
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = ContentPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        await using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream("TryIt/" + file)
            ?? throw new InvalidOperationException($"The program was built without TryIt/Page/{file}.");
        await content.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static IResult Bundle(string name)
    {
        var file = new FileInfo(Path.Combine(Bundles, name));
        return file.Exists
            ? TypedResults.PhysicalFile(file.FullName, "text/javascript; charset=utf-8", lastModified: file.LastWriteTimeUtc)
            : TypedResults.NotFound();
    }
}
