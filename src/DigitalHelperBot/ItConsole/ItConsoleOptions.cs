using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole;

/// <summary>The <c>ItConsole</c> section: who may sign in to the console. Roles are given out in Entra.</summary>
public sealed class ItConsoleOptions
{
    public const string Section = "ItConsole";

    /// <summary>False: there is no console, and nothing else changes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The Entra tenant whose people sign in, a GUID.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The app id of the console's app registration, a GUID. It may be the bot's own.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Where people sign in. Other clouds have other addresses.</summary>
    public string Instance { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>The Application ID URI for the tab in Teams, for example <c>api://helper.example.org/CLIENT-ID</c>. Empty: made of the public address.</summary>
    public string TabResource { get; set; } = "";

    /// <summary>As the settings say it, for who has to know before options are made.</summary>
    public static bool IsSwitchedOff(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return bool.TryParse(settings[$"{Section}:{nameof(Enabled)}"], out var enabled) && !enabled;
    }

    internal bool HasSignIn => TenantId.Length > 0 || ClientId.Length > 0;
}

/// <summary>Outside this computer's own use there is no console without a sign-in.</summary>
internal sealed class ItConsoleRules(IOptions<LocalConsole> local, IHostEnvironment environment) : IValidateOptions<ItConsoleOptions>
{
    private const string WayOut = "Or set ItConsole:Enabled to false to run without the console.";

    public ValidateOptionsResult Validate(string? name, ItConsoleOptions options)
    {
        // A developer who tries the bot in Teams need not set the console up for it: there is none then.
        if (!options.Enabled || local.Value.IsOpen || (environment.IsDevelopment() && !options.HasSignIn))
            return ValidateOptionsResult.Success;
        var faults = new List<string>();
        if (!IsId(options.TenantId))
            faults.Add($"ItConsole:TenantId is missing or no GUID. Copy your Directory (tenant) ID from Entra. {WayOut}");
        if (!IsId(options.ClientId))
            faults.Add($"ItConsole:ClientId is missing or no GUID. Copy the Application (client) ID of the console's app registration. {WayOut}");
        if (!Uri.TryCreate(options.Instance, UriKind.Absolute, out var instance) || instance.Scheme != Uri.UriSchemeHttps)
            faults.Add("ItConsole:Instance must be an https address such as https://login.microsoftonline.com/.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;
}
