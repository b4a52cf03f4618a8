using System.Security.Cryptography;
using System.Text;

namespace DigitalHelperBot.Posters;

/// <summary>The look of the public page. Its address is made from its content, so a copy of it is good for ever.</summary>
internal static class PublicStyle
{
    private const string Css =
        """
        :root { color-scheme: light dark; --page: #fff; --text: #242424; --quiet: #515151; --link: #0f4a8a; --on-link: #fff; }
        @media (prefers-color-scheme: dark) { :root { --page: #1f1f1f; --text: #fff; --quiet: #d6d6d6; --link: #9cc7ff; --on-link: #16202c; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 38rem; padding: 1.5rem 1rem 3rem; background: var(--page); color: var(--text); font: 1.125rem/1.5 "Segoe UI", system-ui, sans-serif; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
        .quiet { color: var(--quiet); }
        .button { display: inline-block; margin: 1rem 0; padding: .75rem 1.25rem; min-height: 44px; border-radius: 4px; background: var(--link); color: var(--on-link); font-weight: 600; text-decoration: none; }
        .button:focus-visible, summary:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
        .words { border-left: 4px solid var(--link); margin: 1rem 0; padding: .25rem 1rem; }
        ol { padding-left: 1.75rem; } li { margin: .5rem 0; }
        summary { cursor: pointer; font-weight: 600; padding: .75rem 0; }
        """;

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Css);

    public static string Href { get; } = $"{PosterLinks.Root}/style/{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..16]}.css";

    public static IResult Send(HttpResponse response)
    {
        PublicHeaders.Set(response.Headers);
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Bytes, "text/css; charset=utf-8");
    }
}
