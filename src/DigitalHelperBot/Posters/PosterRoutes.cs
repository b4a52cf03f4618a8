using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Sites;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Posters;

/// <summary>The page that prints posters.</summary>
internal static class PosterRoutes
{
    public const string Path = ConsoleRoutes.Root + "/posters";
    public static readonly ConsoleFile Print = new("Posters/print.css");
    private const int MostSheets = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapConsoleFile(Print);
        routes.MapConsolePage(Path, ShowAsync);
    }

    private static async Task<IResult> ShowAsync(
        ArticleLibrary.ArticleLibrary library, SiteRegister register, PosterCounts counts, IOptions<PosterHost> host, string[] article, string? site, CancellationToken cancellationToken)
    {
        var (snapshot, place) = (library.Current, register.Current.Find(site));
        var chosen = article.Distinct().Select(id => snapshot.Articles.GetValueOrDefault(id)).OfType<Article>().Take(MostSheets).ToList();
        return ConsoleAnswer.Page<PostersPage>(new
        {
            Articles = snapshot.Articles.Values.OrderBy(one => one.Title.Text, StringComparer.OrdinalIgnoreCase).ToList(),
            Sites = register.Current.Open,
            Chosen = chosen,
            Site = place,
            Scans = chosen.Count == 0 && place is null ? null : await counts.ReadAsync(place?.Code, cancellationToken),
            IsPublic = host.Value.PublicAddress is not null,
            host.Value.HelperName,
        });
    }
}
