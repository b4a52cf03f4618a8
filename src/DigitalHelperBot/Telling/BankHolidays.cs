using System.Collections.Frozen;
using System.Globalization;

namespace DigitalHelperBot.Telling;

/// <summary>
/// Reads the file of bank holidays: a line for each, <c>2026-12-25  all  Christmas Day</c>, the nations as <c>all</c> or as names with commas.
/// What follows a # is a remark.
/// </summary>
internal static class BankHolidays
{
    private static readonly Dictionary<string, UkNation> Nations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["england"] = UkNation.England,
        ["wales"] = UkNation.Wales,
        ["scotland"] = UkNation.Scotland,
        ["northern-ireland"] = UkNation.NorthernIreland,
    };

    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "bank-holidays.txt");

    public static string FileOf(TellingOptions options) => options.BankHolidaysFile is "" ? Shipped : options.BankHolidaysFile;

    /// <summary>The days on which the nation is off.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file and line.</exception>
    public static FrozenSet<DateOnly> Read(string file, UkNation nation) =>
        File.ReadLines(file)
            .Select((text, index) => Read(text.Split('#')[0].Trim(), nation, $"{file}, line {index + 1}"))
            .OfType<DateOnly>()
            .ToFrozenSet();

    /// <summary>What is wrong with the configured file, in a sentence for each fault.</summary>
    public static IEnumerable<string> FaultsOf(TellingOptions options)
    {
        var file = FileOf(options);
        try
        {
            Read(file, options.Nation);
            return [];
        }
        catch (FormatException fault)
        {
            return [$"Telling:BankHolidaysFile: {fault.Message}"];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [$"Telling:BankHolidaysFile: {file} can't be read. Give the path of a file, or leave the setting empty for the one that comes with the program."];
        }
    }

    /// <summary>Null for an empty line and for another nation's day.</summary>
    private static DateOnly? Read(string line, UkNation nation, string place)
    {
        if (line.Length == 0)
            return null;
        var parts = line.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        if (!DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new FormatException($"{place}: \"{parts[0]}\" is not a date such as 2026-12-25.");
        if (parts.Length < 2)
            throw new FormatException($"{place}: the nations are missing. Write \"all\", or names such as \"england,wales\", after the date.");
        return parts[1].Split(',').Select(name => Find(name, place)).ToList().Exists(found => found is null || found == nation) ? day : null;
    }

    /// <summary>Null for all of them.</summary>
    private static UkNation? Find(string name, string place) => name switch
    {
        "all" => null,
        _ when Nations.TryGetValue(name, out var nation) => nation,
        _ => throw new FormatException($"{place}: \"{name}\" is not a nation. Use all, {string.Join(", ", Nations.Keys)}."),
    };
}
