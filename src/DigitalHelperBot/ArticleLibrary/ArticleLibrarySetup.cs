using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.ArticleLibrary.Pages;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ArticleLibrary;

public static class ArticleLibrarySetup
{
    public static IServiceCollection AddArticleLibrary(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ArticleLibraryOptions>()
            .Bind(configuration.GetSection(ArticleLibraryOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate(o => o.Store != ArticleStoreKind.Folder || !string.IsNullOrWhiteSpace(o.Folder), "ArticleLibrary:Folder is empty. Name the folder that holds the articles, or take the setting out.")
            .Validate(o => o.Store != ArticleStoreKind.Database || configuration[$"{ArticleLibraryOptions.Section}:{nameof(o.Folder)}"] is null, FolderAndDatabase)
            .Validate(o => o.PollEvery >= TimeSpan.FromMilliseconds(100) && o.PollEvery <= TimeSpan.FromHours(1), "ArticleLibrary:PollEvery must be between 00:00:00.1 and 01:00:00.")
            .ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(ShippedKnowledge.OfThisProgram);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FolderWatch>(provider, FolderOf(provider), PollEvery(provider)));
        services.AddSingleton(StoreOf);
        services.AddSingleton<StarterArticles>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ArticleLibrary>(provider, MatcherFile(provider)));
        services.AddSingleton<PictureAddresses>();
        services.AddSingleton<PictureLimit>();
        services.AddHostedService<LibraryUpkeep>();
        services.AddHealthChecks().AddCheck<ArticleLibraryHealth>("articles");
        return services;
    }

    /// <summary>Writing articles in the console. Reading them, as the command line does, needs none of it.</summary>
    public static IServiceCollection AddAuthoring(this IServiceCollection services) => services
        .AddSingleton<PublishedArticles>()
        .AddSingleton<DraftPictures>()
        .AddSingleton<Drafts>()
        .AddSingleton<WritingFindings>()
        .AddSingleton<Revisions>()
        .AddSingleton<Publishing>()
        .AddSingleton<Removing>()
        .AddSingleton<LocalDetailsForm>()
        .AddSingleton<PublishingChecks>()
        .AddSingleton<ArticleEvidence>()
        .AddSingleton<Writing>()
        .AddSingleton<CheckLoading>()
        .AddConsoleLink(30, "Articles", "/console/articles")
        .AddConsoleLink(40, "Try a question", "/console/try")
        .AddHostedService<AuthoringUpkeep>();

    public static void MapArticleLibrary(this WebApplication app)
    {
        PictureEndpoint.Map(app);
        AuthoringRoutes.Map(app);
    }

    /// <summary>Begins to read a folder beside all else that is made ready at a start. A database may not have its tables yet.</summary>
    public static void OpenArticlesAhead(this WebApplication app)
    {
        if (Options(app.Services).Store == ArticleStoreKind.Folder)
            app.Services.GetRequiredService<ArticleLibrary>().OpenAhead();
    }

    private const string FolderAndDatabase =
        "ArticleLibrary:Folder is set, but ArticleLibrary:Store is Database, so nothing would be read from that folder. Take Folder out, or set Store to Folder. \"articles import FOLDER --whole\" brings a folder into the database.";

    private static IArticleStore StoreOf(IServiceProvider services) => Options(services).Store switch
    {
        ArticleStoreKind.Database => ActivatorUtilities.CreateInstance<DatabaseStore>(services, PollEvery(services)),
        // A verb that only reads a folder has no database.
        _ => new FolderStore(FolderOf(services), services.GetRequiredService<FolderWatch>(), services.GetRequiredService<TimeProvider>(), services.GetService<IDbContextFactory<HelperDb>>()),
    };

    private static string FolderOf(IServiceProvider services) =>
        Path.GetFullPath(Options(services).Folder, services.GetRequiredService<IHostEnvironment>().ContentRootPath);

    private static string MatcherFile(IServiceProvider services) =>
        Options(services).MatcherFile is { Length: > 0 } file ? Path.GetFullPath(file, services.GetRequiredService<IHostEnvironment>().ContentRootPath) : "";

    private static TimeSpan PollEvery(IServiceProvider services) => Options(services).PollEvery;

    private static ArticleLibraryOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<ArticleLibraryOptions>>().Value;
}
