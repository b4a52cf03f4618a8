using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Clock;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Observing;
using DigitalHelperBot.Posters;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;
using DigitalHelperBot.WeeklyReport;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot;

/// <summary>The sections that settings may be written in. A mistyped one would leave every setting in it at its default without anybody being told.</summary>
internal static class SettingSections
{
    public static IReadOnlyList<string> Own { get; } =
    [
        ArticleLibraryOptions.Section,
        AskingOptions.Section,
        ClockOptions.Section,
        ItConsoleOptions.Section,
        NeedsOptions.Section,
        ObservingOptions.Section,
        PostersOptions.Section,
        PrivacyOptions.Section,
        SitesOptions.Section,
        StorageOptions.Section,
        TeamsOptions.Section,
        TellingOptions.Section,
        WalkthroughOptions.Section,
        WeeklyReportOptions.Section,
    ];

    /// <summary>What .NET itself reads.</summary>
    private static readonly string[] OfDotnet = ["Logging", "Kestrel", "ConnectionStrings", "hostBuilder"];

    /// <summary>Looks at files and the command line only: the environment holds other programs' settings too.</summary>
    /// <exception cref="OptionsValidationException">A section is unknown.</exception>
    public static void RefuseUnknown(IConfigurationRoot configuration)
    {
        var unknown = configuration.Providers
            .Where(provider => provider is JsonConfigurationProvider or CommandLineConfigurationProvider)
            .SelectMany(SectionsIn)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Except([.. Own, .. OfDotnet], StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (unknown.Count > 0)
            throw new OptionsValidationException(nameof(SettingSections), typeof(SettingSections), unknown.Select(section =>
                $"There is no section {section} in the settings. The sections are {string.Join(", ", Own)}; appsettings.example.json lists every setting, and how it is written."));
    }

    private static IEnumerable<string> SectionsIn(IConfigurationProvider provider) =>
        provider.GetChildKeys([], parentPath: null).Where(key => provider.GetChildKeys([], key).Any());
}
