using System.CommandLine;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Where the settings say that the bot's own articles are, for the verbs of the command line.</summary>
internal static class LibrarySettings
{
    public static ArticleLibraryOptions Of(ParseResult parsed) => Of(parsed.GetValue<string>("--environment"), parsed.UnmatchedTokens);

    private static ArticleLibraryOptions Of(string? environment, IReadOnlyList<string> settings)
    {
        var configuration = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment, Args = [.. settings] }).Configuration;
        return configuration.GetSection(ArticleLibraryOptions.Section).Get<ArticleLibraryOptions>() ?? new ArticleLibraryOptions();
    }
}
