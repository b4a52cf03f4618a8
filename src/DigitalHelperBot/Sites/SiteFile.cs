using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace DigitalHelperBot.Sites;

/// <summary>What a file of sites holds.</summary>
/// <param name="Sites">All of them, or none when something is wrong with one.</param>
/// <param name="Faults">Each with its line, and what to do.</param>
public sealed record SiteFileReading(IReadOnlyList<Site> Sites, IReadOnlyList<string> Faults);

/// <summary>
/// Reads a CSV of sites: the columns <c>id</c>, <c>name</c> and <c>people</c>, and where they are known <c>other names</c> (with ; between them),
/// <c>address</c> and <c>kind of work</c>, in any order. Comma, semicolon or tab, as the first line has it. UTF-8.
/// </summary>
public static class SiteFile
{
    public const int MostBytes = 2 * 1024 * 1024;
    private const int MostSites = 5_000;
    private const int MostFaults = 50;

    private static readonly string[] Needed = ["id", "name", "people"];
    private static readonly string[] Delimiters = [",", ";", "\t"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="name">How faults name the file.</param>
    /// <param name="now">When the sites in it were added or changed.</param>
    public static SiteFileReading Read(string name, ReadOnlyMemory<byte> bytes, DateTimeOffset now)
    {
        if (bytes.Length > MostBytes)
            return Refused($"{name}: It is larger than 2 MB. A list of sites is not.");
        try
        {
            return Read(name, Utf8.GetString(bytes.Span).TrimStart('\uFEFF'), now);
        }
        catch (DecoderFallbackException)
        {
            return Refused($"{name}: It is not saved as UTF-8. In Excel, save it as \"CSV UTF-8\".");
        }
    }

    private static SiteFileReading Read(string name, string text, DateTimeOffset now)
    {
        using var reader = new StringReader(text);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            PrepareHeaderForMatch = header => header.Header.Trim().Replace('_', ' ').ToUpperInvariant(),
            BadDataFound = null,
            MissingFieldFound = null,
            HeaderValidated = null,
            MaxFieldSize = 10_000,
        });
        try
        {
            if (!csv.Read() || !csv.ReadHeader())
                return Refused($"{name}:1: It is empty. The first line names the columns: id, name, other names, people, address, kind of work.");
            var missing = Needed.Where(column => csv.GetFieldIndex(column, isTryGet: true) < 0).ToList();
            return missing.Count > 0
                ? Refused($"{name}:1: The first line must name the columns. Missing: {string.Join(", ", missing)}.")
                : ReadLines(name, csv, now);
        }
        catch (CsvHelperException broken)
        {
            return Refused($"{name}:{csv.Parser.RawRow}: It can't be read from here on ({broken.GetType().Name}). Check that quotes are closed.");
        }
    }

    private static SiteFileReading ReadLines(string name, CsvReader csv, DateTimeOffset now)
    {
        var (faults, lines) = (new List<string>(), new List<(int Line, Site Site)>());
        while (faults.Count < MostFaults && csv.Read())
        {
            var (line, wrong) = (LineOf(csv), new List<SiteFault>());
            var draft = new SiteDraft(Field(csv, "id"), Field(csv, "name"), Field(csv, "other names"), Field(csv, "people"), Field(csv, "address"), Field(csv, "kind of work"));
            if (SiteRules.Read(draft, now, wrong) is { } site)
                lines.Add((line, site));
            faults.AddRange(wrong.Select(fault => $"{name}:{line}: {fault.Field}: {fault.Message}"));
        }

        if (faults.Count >= MostFaults)
            faults.Add($"{name}: There may be more. Mend these first.");
        if (lines.Count > MostSites)
            faults.Add($"{name}: There are more than {MostSites} sites.");
        foreach (var twice in lines.GroupBy(line => line.Site.Code, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            faults.Add($"{name}:{twice.ElementAt(1).Line}: id: \"{twice.Key}\" is the id of line {twice.First().Line} too. Give each site an id of its own.");
        if (faults.Count == 0 && SiteRules.Clash(lines.Select(line => line.Site)) is { } clash)
            faults.Add($"{name}:{lines.First(line => line.Site == clash.Other).Line}: \"{clash.Name}\" is a name of line {lines.First(line => line.Site == clash.One).Line} too. Nobody could say which is meant.");
        if (faults.Count == 0 && lines.Count == 0)
            faults.Add($"{name}:2: There are no sites in it.");
        return faults.Count > 0 ? new([], faults) : new([.. lines.Select(line => line.Site)], []);
    }

    /// <summary>The line in which the row begins; a field in quotes may go over several.</summary>
    private static int LineOf(CsvReader csv) => csv.Parser.RawRow - csv.Parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');

    private static string DelimiterOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(delimiter => first.Split(delimiter).Length)!;
    }

    private static string Field(CsvReader csv, string column) => csv.TryGetField<string>(column, out var value) ? value ?? "" : "";

    private static SiteFileReading Refused(string fault) => new([], [fault]);
}
