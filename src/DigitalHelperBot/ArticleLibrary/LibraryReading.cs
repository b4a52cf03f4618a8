namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Reads the library once, for the verbs of the command line: the configured folder, or what comes with the program when there is none yet.</summary>
public static class LibraryReading
{
    public static async Task<LibrarySnapshot> ReadAsync(string? environment, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        var section = builder.Configuration.GetSection(ArticleLibraryOptions.Section);
        var folder = section[nameof(ArticleLibraryOptions.Folder)] ?? new ArticleLibraryOptions().Folder;
        if (!Directory.Exists(Path.GetFullPath(folder, builder.Environment.ContentRootPath)))
            section[nameof(ArticleLibraryOptions.Folder)] = ShippedKnowledge.OfThisProgram.Folder;
        builder.Services.AddArticleLibrary(builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();
        var library = services.GetRequiredService<ArticleLibrary>();
        await library.RefreshAsync(cancellationToken);
        return library.Current;
    }
}
