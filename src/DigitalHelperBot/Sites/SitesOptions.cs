using DigitalHelperBot.Sites.StaffDirectory;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites;

/// <summary>The <c>Sites</c> section: where people work.</summary>
public sealed class SitesOptions
{
    public const string Section = "Sites";

    /// <summary>A CSV of sites that is brought in at start when it is new or has changed. Empty: they come by <c>sites import</c> or the console.</summary>
    public string File { get; set; } = "";

    public VisitOptions Visits { get; set; } = new();
    public DirectoryOptions Directory { get; set; } = new();
}

/// <summary>How many sites IT can visit, and how long any may wait.</summary>
public sealed class VisitOptions
{
    /// <summary>Visits a week.</summary>
    public int Capacity { get; set; } = 2;

    /// <summary>How many people one visit can help. 0: any number.</summary>
    public int MostPeopleAVisit { get; set; }

    /// <summary>Each site is visited at least once in so many weeks. 0: one and a half times as long as if all took turns.</summary>
    public int LongestWaitWeeks { get; set; }
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
        if (options.Visits.Capacity is < 1 or > 50)
            yield return "Sites:Visits:Capacity must be from 1 to 50.";
        if (options.Visits.MostPeopleAVisit is < 0 or > 10_000)
            yield return "Sites:Visits:MostPeopleAVisit must be from 0 to 10000. 0 is any number.";
        if (options.Visits.LongestWaitWeeks is < 0 or > 520)
            yield return "Sites:Visits:LongestWaitWeeks must be from 0 to 520. 0 leaves it to the program.";
        foreach (var fault in options.Directory.Faults())
            yield return fault;
        foreach (var fault in FaultsOfFile(options))
            yield return fault;
    }

    private IEnumerable<string> FaultsOfFile(SitesOptions options)
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
