using System.CommandLine;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Clock;
using DigitalHelperBot.Conversation;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Demo;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Observing;
using DigitalHelperBot.Posters;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Sites.Verbs;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams;
using DigitalHelperBot.Teams.Incoming;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.TeamsManifest;
using DigitalHelperBot.Telling;
using DigitalHelperBot.TryIt;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.UnmetNeeds.Verbs;
using DigitalHelperBot.Walkthroughs;
using DigitalHelperBot.Walkthroughs.Preview;
using DigitalHelperBot.WeeklyReport;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot;

/// <summary>Wires the slices together, and hands each verb of the command line to its slice.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(CreateRoot(args), args);

    /// <summary>All verbs of the command line.</summary>
    internal static RootCommand CreateRoot(string[] args)
    {
        var root = new RootCommand("A Teams bot that shows staff how to do things. Without a verb it runs as a server.")
        {
            ArticlesVerb.Create(PreviewVerb.Create()),
            AskVerb.Create(),
            DemoVerb.Create(),
            EvaluateVerb.Create(),
            ManifestVerb.Create(ReadForManifest),
            MigrateVerb.Create(),
            NeedsVerb.Create(HeardVerb.Create()),
            SitesVerb.Create(),
            ReportVerb.Create(),
            VisitsVerb.Create(),
        };
        root.Options.Add(new Option<string>("--environment") { Description = "Development or Production (the default).", Recursive = true });
        // Settings may be given as --Section:Key value; they are not verbs.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, cancellationToken) => ServeAsync(args, cancellationToken));
        return root;
    }

    /// <summary>The whole program, ready to run. Tests build the same one.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        // Settings are read once, at the start. To look for changes would mean to watch this folder, and to wake up at every write to the database in it.
        var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.AddObserving();
        builder.Services
            .AddClock()
            .AddStorage(builder.Configuration)
            .AddPrivacy()
            .AddCounting()
            .AddSites()
            .AddArticleLibrary(builder.Configuration)
            .AddAuthoring()
            .AddUnmetNeeds()
            .AddKnownProblems()
            .AddWalkthroughs()
            .AddAsking()
            .AddTelling()
            .AddWeeklyReport()
            .AddPosters()
            .AddConversation()
            .AddTeamsOutgoing(builder.Configuration)
            .AddTeamsIncoming(builder.Configuration)
            .Configure<IncomingWords>(words => (words.TurnFailed, words.TooMany) = (Conversation.Words.TurnFailed, Conversation.Words.TooMany))
            .AddTryIt()
            .AddItConsole(builder.Configuration, builder.Environment)
            .AddOptions<ConsoleName>().Configure<IOptions<AskingOptions>, IOptions<TeamsOptions>>((console, asking, teams) => (console.Helper, console.PublicAddress) = (asking.Value.Name, AddressOf(teams.Value)))
            .Services.AddOptions<ConsolePlaces>().Configure<SiteRegister>((console, sites) => console.All = () => [.. sites.Current.Open.Select(site => (site.Code, site.Name))])
            .Services.AddOptions<LocalConsole>().Configure<LocalDoor>((console, door) => (console.IsOpen, console.Admits) = (door.IsOpen, LocalDoor.Admits))
            .Services.AddOptions<PictureHost>().Configure<IOptions<TeamsOptions>, LocalDoor>(WherePicturesAre);
        builder.Services.AddOptions<PosterHost>().Configure<IOptions<TeamsOptions>, IOptions<AskingOptions>>(WherePostersLead);
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseBotEndpoint("/api/messages");
        app.MapItConsole();
        app.MapObserving();
        app.MapArticleLibrary();
        app.MapWeeklyReport();
        app.MapTeamsManifest();
        app.MapTelling();
        app.MapWalkthroughs();
        app.MapUnmetNeeds();
        app.MapKnownProblems();
        app.MapSites();
        app.MapPosters();
        app.MapTryIt();
        return app;
    }

    private static void WherePostersLead(PosterHost posters, IOptions<TeamsOptions> teams, IOptions<AskingOptions> asking)
    {
        posters.PublicAddress = teams.Value.PublicAddress is "" ? null : new Uri(teams.Value.PublicAddress);
        posters.BotAppId = teams.Value.AppId;
        posters.TenantId = teams.Value.AllowedTenants.FirstOrDefault() ?? "";
        posters.HelperName = asking.Value.Name;
    }

    private static void WherePicturesAre(PictureHost pictures, IOptions<TeamsOptions> teams, LocalDoor door)
    {
        pictures.PublicAddress = AddressOf(teams.Value);
        pictures.OnThisComputer = door.IsOpen;
    }

    private static Uri? AddressOf(TeamsOptions teams) => teams.PublicAddress is "" ? null : new Uri(teams.PublicAddress);

    private static ManifestSettings ReadForManifest(string? environment, IReadOnlyList<string> settings)
    {
        var configuration = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment, Args = [.. settings] }).Configuration;
        var teams = configuration.GetSection(TeamsOptions.Section);
        return new ManifestSettings(
            teams[nameof(TeamsOptions.AppId)] ?? "",
            teams[nameof(TeamsOptions.PublicAddress)] ?? "",
            configuration.GetSection(AskingOptions.Section)[nameof(AskingOptions.Name)] ?? new AskingOptions().Name,
            ItConsoleOptions.IsSwitchedOff(configuration) ? "" : configuration.GetSection(ItConsoleOptions.Section)[nameof(ItConsoleOptions.ClientId)] ?? "");
    }

    private static async Task<int> ServeAsync(string[] args, CancellationToken cancellationToken)
    {
        await using var app = Build(args);
        SettingSections.RefuseUnknown((IConfigurationRoot)app.Configuration);
        // Before anything starts: a refused setting is then a plain line, and not a failed start in the log.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.OpenArticlesAhead();
        app.FetchSigningKeysAhead();
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
