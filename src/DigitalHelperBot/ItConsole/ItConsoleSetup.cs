using DigitalHelperBot.ItConsole.Auditing;
using DigitalHelperBot.ItConsole.Layout;
using DigitalHelperBot.ItConsole.Pages;
using DigitalHelperBot.ItConsole.SignIn;
using DigitalHelperBot.ItConsole.Tab;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole;

/// <summary>The shell of IT's console: frame, navigation, sign-in, roles. Each slice brings its own pages.</summary>
public static class ItConsoleSetup
{
    private const string SettingsPath = ConsoleRoutes.Root + "/you";

    public static IServiceCollection AddItConsole(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        SignInKeys.Add(services);
        services.AddOptions<ItConsoleOptions>().BindConfiguration(ItConsoleOptions.Section, o => o.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ItConsoleOptions>, ItConsoleRules>();
        // In Development the console is open to this computer whatever is set.
        if (environment.IsDevelopment() || !ItConsoleOptions.IsSwitchedOff(configuration))
            AddSignIn(services);
        services.AddHostedService<Announcement>();
        SignInKeys.ReadWhenFirstNeeded(services);
        return services
            .AddSingleton<ConsoleSwitch>()
            .AddSingleton<ConsoleNavigation>()
            .AddSingleton<Audit>()
            .AddConsoleLink(94, "Audit", AuditPages.Path, ConsoleRole.Admin)
            .AddConsoleLink(95, "You", SettingsPath);
    }

    private static void AddSignIn(IServiceCollection services)
    {
        EntraSignIn.Add(services, services.AddAuthentication(ConsoleSignIn.Scheme));
        services.AddSingleton<SignInCookie>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>>(all => all.GetRequiredService<SignInCookie>());
        services.AddSingleton<IConfigureOptions<AntiforgeryOptions>>(all => all.GetRequiredService<SignInCookie>());
        services.AddAuthorizationBuilder().AddPolicies().SetFallbackPolicy(Nobody);
    }

    /// <summary>Puts a page into the navigation. The order: 10 home, 20 needs, 30 articles, 40 trying a question, 50 notices, 60 sites, 70 visits, 80 report, 90 how it is set up.</summary>
    public static IServiceCollection AddConsoleLink(this IServiceCollection services, int order, string title, string href, ConsoleRole role = ConsoleRole.Reader) =>
        services.AddSingleton(new ConsoleLink(order, title, href, role));

    /// <summary>Before any slice maps its pages.</summary>
    public static void MapItConsole(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var isLocal = app.Services.GetRequiredService<IOptions<LocalConsole>>().Value.IsOpen;
        var isOn = isLocal || IsOn(app);
        app.Services.GetRequiredService<ConsoleSwitch>().IsOn = isOn;
        app.UseRouting();
        ConsolePipeline.Use(app, isOn);
        if (!isOn)
            return;
        if (isLocal)
            ForgetEntra(app.Services.GetRequiredService<IAuthenticationSchemeProvider>());
        else
            TabSignIn.Map(app);
        ConsoleSignIn.Map(app);
        app.MapConsoleFile(ConsoleStyle.File);
        app.MapConsoleFile(ConsoleStyle.Icon);
        app.MapGet(ConsoleRoutes.Root, (ConsolePerson person, ConsoleNavigation navigation) => TypedResults.LocalRedirect(navigation.FirstFor(person))).RequireAuthorization(nameof(ConsoleRole.Reader));
        app.MapConsolePage(SettingsPath, (ConsolePerson person) => ConsoleAnswer.Page<SettingsPage>(new { Person = person }));
        AuditPages.Map(app);
        app.MapConsolePage(ConsoleRoutes.Root + "/{**path}", () => ConsoleAnswer.NotFound("There is no such page."));
    }

    /// <summary>Refused settings are said at the start, by all options together; until then there is no console.</summary>
    private static bool IsOn(WebApplication app)
    {
        try
        {
            return app.Services.GetRequiredService<IOptions<ItConsoleOptions>>().Value is { Enabled: true, HasSignIn: true };
        }
        catch (OptionsValidationException)
        {
            return false;
        }
    }

    private static void ForgetEntra(IAuthenticationSchemeProvider schemes)
    {
        schemes.RemoveScheme(EntraSignIn.Browser);
        schemes.RemoveScheme(EntraSignIn.Tab);
    }

    /// <summary>A route of the console that says nothing is open to nobody.</summary>
    private static AuthorizationPolicy Nobody { get; } = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();

    private static AuthorizationBuilder AddPolicies(this AuthorizationBuilder builder)
    {
        foreach (var role in Enum.GetValues<ConsoleRole>())
            builder.AddPolicy(role.ToString(), policy => policy.RequireAssertion(context => ConsolePerson.Of(context.User) is { } person && person.May(role)));
        return builder;
    }
}
