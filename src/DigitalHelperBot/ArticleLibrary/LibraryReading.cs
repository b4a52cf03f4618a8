namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Reads the library once, for the verbs of the command line: the configured folder, or what comes with the program when there is none yet.</summary>
public static class LibraryReading
{
    public static Task<LibrarySnapshot> ReadAsync(string? environment, CancellationToken cancellationToken) =>
        ReadAsync(environment, null, library => library.RefreshAsync(cancellationToken));

    /// <summary>Without training a matcher, for verbs that only look at articles.</summary>
    /// <param name="folder">The folder to read in place of the configured one, or null.</param>
    public static Task<LibrarySnapshot> ReadArticlesAsync(string? environment, string? folder, CancellationToken cancellationToken) =>
        ReadAsync(environment, folder, library => library.OpenAsync(cancellationToken));

    private static async Task<LibrarySnapshot> ReadAsync(string? environment, string? given, Func<ArticleLibrary, Task> read)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        var section = builder.Configuration.GetSection(ArticleLibraryOptions.Section);
        var folder = given ?? section[nameof(ArticleLibraryOptions.Folder)] ?? new ArticleLibraryOptions().Folder;
        section[nameof(ArticleLibraryOptions.Folder)] = Directory.Exists(Path.GetFullPath(folder, builder.Environment.ContentRootPath)) ? folder : ShippedKnowledge.OfThisProgram.Folder;
        builder.Services.AddArticleLibrary(builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();
        var library = services.GetRequiredService<ArticleLibrary>();
        await read(library);
        return library.Current;
    }
}
