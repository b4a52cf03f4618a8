using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace DigitalHelperBot.ArticleLibrary.Pictures;

/// <summary>Serves the pictures of published articles, and nothing else, to anyone: Teams shows cards' pictures without signing in.</summary>
internal static class PictureEndpoint
{
    /// <summary>Relative, so that it can stand below a public address that has a path.</summary>
    public const string Path = "pictures";

    private const string ForEver = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods($"/{Path}/{{article}}/{{name}}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnonymous();

    private static IResult Serve(string article, string name, HttpResponse response, ArticleLibrary library, PictureLimit limit)
    {
        if (!limit.Allows())
        {
            response.Headers.RetryAfter = "1";
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (library.Current.Pictures.Served(article, name) is not { } picture)
            return TypedResults.NotFound();

        var headers = response.Headers;
        headers.CacheControl = ForEver;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Bytes(picture.Content, picture.ContentType, entityTag: new EntityTagHeaderValue($"\"{picture.Name}\""));
    }
}

/// <summary>Keeps a flood of picture requests from taking the machine away from messages.</summary>
internal sealed class PictureLimit : IDisposable
{
    private readonly TokenBucketRateLimiter _limiter = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 400,
        TokensPerPeriod = 100,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    public bool Allows()
    {
        using var lease = _limiter.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
