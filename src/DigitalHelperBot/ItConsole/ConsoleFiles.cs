using System.Reflection;
using System.Security.Cryptography;

namespace DigitalHelperBot.ItConsole;

/// <summary>A file that pages load: style, script or icon. It travels inside the program, at an address made from its content, so that a copy of it is good for ever.</summary>
public sealed class ConsoleFile
{
    private readonly byte[] _content;
    private readonly string _contentType;

    /// <param name="resource">The logical name of an embedded file, for example <c>ItConsole/console.css</c>.</param>
    public ConsoleFile(string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without {resource}.");
        _content = new byte[stream.Length];
        stream.ReadExactly(_content);
        _contentType = Path.GetExtension(resource) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".png" => "image/png",
            var other => throw new ArgumentException($"Pages load no {other} files.", nameof(resource)),
        };
        Href = $"{ConsoleRoutes.Root}/files/{Convert.ToHexStringLower(SHA256.HashData(_content))[..16]}/{Path.GetFileName(resource)}";
    }

    /// <summary>For <c>href</c> or <c>src</c>.</summary>
    public string Href { get; }

    /// <summary>Anyone may load it: the page for signing in does too.</summary>
    internal IResult Send(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(_content, _contentType);
    }
}

public static class ConsoleFileRoutes
{
    public static void MapConsoleFile(this IEndpointRouteBuilder routes, ConsoleFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (routes.ServiceProvider.GetRequiredService<ConsoleSwitch>().IsOn)
            routes.MapGet(file.Href, file.Send).AllowAnonymous();
    }
}
