using System.Globalization;
using System.Text.RegularExpressions;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Sites;

/// <summary>What is typed about a site, in a line of a file or in the console, before it is held to the rules.</summary>
public sealed record SiteDraft(string Code, string Name, string OtherNames, string People, string Address, string KindOfWork);

/// <summary>What is wrong with one field of a draft, and what to do.</summary>
/// <param name="Field">As the file's heading names it.</param>
public sealed record SiteFault(string Field, string Message);

/// <summary>Holds what is typed about a site to the rules.</summary>
public static partial class SiteRules
{
    public const int LongestCode = 40;
    private const int LongestName = 80;
    private const int LongestText = 400;
    private const int MostPeople = 100_000;

    /// <summary>The site as it will be kept; null when there are faults.</summary>
    public static Site? Read(SiteDraft draft, DateTimeOffset now, List<SiteFault> faults)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(faults);
        var before = faults.Count;
        var code = draft.Code.Trim();
        if (!Code.IsMatch(code))
            faults.Add(new("id", code.Length == 0 ? "The id is missing. Give each site an id of its own." : $"\"{Short(code)}\" can't be an id. Use letters, digits, and . _ / - in between, at most {LongestCode}."));
        var name = Clean(draft.Name);
        if (name.Length is 0 or > LongestName)
            faults.Add(new("name", name.Length == 0 ? "The name is missing." : $"The name is longer than {LongestName} letters."));
        var others = draft.OtherNames.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Clean).Where(other => other.Length > 0).ToList();
        if (others.Find(other => other.Length > LongestName) is { } tooLong)
            faults.Add(new("other names", $"\"{Short(tooLong)}\" is longer than {LongestName} letters. Put a ; between one name and the next."));
        if (!int.TryParse(draft.People.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var people) || people is < 0 or > MostPeople)
            faults.Add(new("people", draft.People.Trim().Length == 0 ? "The number of people is missing." : $"\"{Short(draft.People.Trim())}\" is not a number of people. Write a whole number from 0 to {MostPeople}."));
        var (address, kind) = (Clean(draft.Address), Clean(draft.KindOfWork));
        if (address.Length > LongestText)
            faults.Add(new("address", $"The address is longer than {LongestText} letters."));
        if (kind.Length > LongestName)
            faults.Add(new("kind of work", $"The kind of work is longer than {LongestName} letters."));
        return faults.Count > before
            ? null
            : new Site { Code = code, Name = name, OtherNames = string.Join("; ", others), People = people, Address = address, KindOfWork = kind, AddedAt = now, ChangedAt = now };
    }

    /// <summary>The first name that two of the sites share, so that nobody could say which is meant; null when there is none.</summary>
    public static (Site One, Site Other, string Name)? Clash(IEnumerable<Site> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        var taken = new Dictionary<string, (Site Site, string Name)>();
        foreach (var site in sites.Where(site => !site.Closed))
        {
            foreach (var name in site.Names)
            {
                if (!taken.TryAdd(SiteNames.Plain(name), (site, name)) && taken[SiteNames.Plain(name)].Site != site)
                    return (taken[SiteNames.Plain(name)].Site, site, name);
            }
        }

        return null;
    }

    private static string Clean(string text) => CleanText.Of(text).Replace('\n', ' ');

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"\A[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,38}[A-Za-z0-9])?\z")]
    private static partial Regex Code { get; }
}
