using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.Posters;

/// <summary>Posters for walls where people have no Teams in their hand, and the public page behind their codes.</summary>
public static class PostersSetup
{
    public static IServiceCollection AddPosters(this IServiceCollection services)
    {
        services.AddOptions<PostersOptions>()
            .BindConfiguration(PostersOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        return services.AddSingleton<PosterLinks>().AddSingleton<PublicLimit>().AddSingleton<PosterCounts>().AddConsoleLink(75, "Posters", PosterRoutes.Path);
    }

    public static void MapPosters(this WebApplication app)
    {
        PublicDoor.Map(app);
        PosterRoutes.Map(app);
    }
}
