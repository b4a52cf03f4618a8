using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Posters;

/// <summary>
/// What a poster's code leads to: a page for anyone, with no sign-in and no cookie. It shows what a published article is for and no more, unless
/// the settings say so for that article. It takes nothing in but an article's id and a site's code, and both must be known to be counted.
/// </summary>
internal static class PublicDoor
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(PosterLinks.Root + "/{article}", [HttpMethods.Get, HttpMethods.Head], ShowAsync).AllowAnonymous();
        routes.MapGet(PosterLinks.Root + "/{article}/qr.svg", Picture).AllowAnonymous();
        routes.MapGet(PublicStyle.Href, PublicStyle.Send).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, string article, string? site, ArticleLibrary.ArticleLibrary library, SiteRegister register, PosterLinks links, PublicLimit limit, TurnWriter writer,
        IOptions<PostersOptions> options, IOptions<PosterHost> host, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Refused(context, limit) is { } refused)
            return refused;
        if (!library.Current.Articles.TryGetValue(article, out var found))
            return NotHere(context);
        if (IsScan(context.Request))
            await CountAsync(writer, found, register.Current.Find(site) is { Closed: false } known ? known.Code : "", time, cancellationToken);
        var showsSteps = options.Value.ShowSteps && options.Value.StepsOf.Contains(found.Id, StringComparer.Ordinal);
        return Draw(context, StatusCodes.Status200OK, new { Article = found, InTeams = links.ToTeams(found.Title.Text), ShowsSteps = showsSteps, host.Value.HelperName });
    }

    private static IResult Picture(HttpContext context, string article, string? site, ArticleLibrary.ArticleLibrary library, SiteRegister register, PosterLinks links, PublicLimit limit)
    {
        if (Refused(context, limit) is { } refused)
            return refused;
        if (!library.Current.Articles.ContainsKey(article))
            return NotHere(context);
        PublicHeaders.Set(context.Response.Headers);
        var here = new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");
        return TypedResults.Text(PosterLinks.Picture(links.ToPage(article, register.Current.Find(site)?.Code, here)), "image/svg+xml");
    }

    /// <summary>Browsers that load a page before anyone asked for it, and programs that only look whether it is there, are nobody.</summary>
    private static bool IsScan(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Purpose"].Count == 0 && request.Headers["Purpose"].Count == 0;

    /// <summary>A page is worth more than its count: when the database does not answer, it is shown all the same.</summary>
    private static async Task CountAsync(TurnWriter writer, Article article, string site, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await writer.CommitAsync([new ScanCounted(IsoWeek.Of(time.GetUtcNow()).Value, article.Id, site)], cancellationToken);
        }
        catch (CommitException)
        {
            // Not counted.
        }
    }

    private static ContentHttpResult? Refused(HttpContext context, PublicLimit limit)
    {
        if (limit.Allows(context))
            return null;
        PublicHeaders.Set(context.Response.Headers);
        context.Response.Headers.RetryAfter = "60";
        return TypedResults.Text("That is a lot of visits at once. Try again in a minute.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static RazorComponentResult<PublicPage> NotHere(HttpContext context) => Draw(context, StatusCodes.Status404NotFound, new { Article = (Article?)null, InTeams = (Uri?)null, ShowsSteps = false, HelperName = "" });

    private static RazorComponentResult<PublicPage> Draw(HttpContext context, int status, object parameters)
    {
        PublicHeaders.Set(context.Response.Headers);
        return new(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }
}

/// <summary>What browsers are told about everything behind the public door.</summary>
internal static class PublicHeaders
{
    public static void Set(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
