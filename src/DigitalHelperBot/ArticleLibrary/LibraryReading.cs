using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Reads the library once, for the verbs of the command line: where the settings say that it is, or what comes with the program when there is none yet.</summary>
public static class LibraryReading
{
    public static Task<LibrarySnapshot> ReadAsync(string? environment, CancellationToken cancellationToken) =>
        ReadAsync(environment, null, library => library.RefreshAsync(cancellationToken), cancellationToken);

    /// <summary>Without training a matcher, for verbs that only look at articles.</summary>
    /// <param name="folder">The folder to read in place of the configured one, or null.</param>
    public static Task<LibrarySnapshot> ReadArticlesAsync(string? environment, string? folder, CancellationToken cancellationToken) =>
        ReadAsync(environment, folder, library => library.OpenAsync(cancellationToken), cancellationToken);

    private static async Task<LibrarySnapshot> ReadAsync(string? environment, string? given, Func<ArticleLibrary, Task> read, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.Services.AddStorage(builder.Configuration).AddArticleLibrary(builder.Configuration);
        var section = builder.Configuration.GetSection(ArticleLibraryOptions.Section);
        if (given is not null || section.GetValue<ArticleStoreKind>(nameof(ArticleLibraryOptions.Store)) == ArticleStoreKind.Folder || !await IsInDatabaseAsync(builder.Services, cancellationToken))
        {
            var folder = given ?? section[nameof(ArticleLibraryOptions.Folder)] ?? new ArticleLibraryOptions().Folder;
            section[nameof(ArticleLibraryOptions.Store)] = nameof(ArticleStoreKind.Folder);
            section[nameof(ArticleLibraryOptions.Folder)] = Directory.Exists(Path.GetFullPath(folder, builder.Environment.ContentRootPath)) ? folder : ShippedKnowledge.OfThisProgram.Folder;
        }

        await using var services = builder.Services.BuildServiceProvider();
        var library = services.GetRequiredService<ArticleLibrary>();
        await read(library);
        return library.Current;
    }

    private static async Task<bool> IsInDatabaseAsync(IServiceCollection all, CancellationToken cancellationToken)
    {
        await using var services = all.BuildServiceProvider();
        try
        {
            return await services.GetRequiredService<HelperDatabase>().JoinAsync(cancellationToken) is null
                && (await services.GetRequiredService<IArticleStore>().ListAsync(cancellationToken)).Any(file => LibraryFiles.IsArticle(file.Path));
        }
        catch (DbException unreachable)
        {
            throw new ArticleStoreOutOfReachException($"The articles are in the database, and it does not answer: {unreachable.Message}", unreachable);
        }
    }
}
