using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites;

/// <summary>The <c>Sites</c> section: where people work.</summary>
public sealed class SitesOptions
{
    public const string Section = "Sites";

    /// <summary>A CSV of sites that is brought in at start when it is new or has changed. Empty: they come by <c>sites import</c> or the console.</summary>
    public string File { get; set; } = "";
}

/// <summary>A file that can't be read stops the start, with the lines that are wrong.</summary>
internal sealed class SitesRules(TimeProvider time, IHostEnvironment host) : IValidateOptions<SitesOptions>
{
    public ValidateOptionsResult Validate(string? name, SitesOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    internal static string PathOf(SitesOptions options, IHostEnvironment host) => Path.GetFullPath(options.File, host.ContentRootPath);

    private IEnumerable<string> FaultsOf(SitesOptions options)
    {
        if (options.File is "")
            return [];
        var file = PathOf(options, host);
        try
        {
            return SiteFile.Read(file, File.ReadAllBytes(file), time.GetUtcNow()).Faults.Select(fault => $"Sites:File: {fault}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [$"Sites:File: {file} can't be read. Give the path of a CSV file, or leave the setting empty."];
        }
    }
}
