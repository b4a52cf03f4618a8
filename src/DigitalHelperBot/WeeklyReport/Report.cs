using System.Text.Json.Serialization;
using DigitalHelperBot.Counting;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>The report of one week, the same for the card, the page, the download and the command. Its figures are as they were when it was made; words of people are not in it, but looked up whenever it is shown.</summary>
public sealed record Report(int WeekNumber, DateTimeOffset MadeAt, IReadOnlyList<ReportPart> Parts)
{
    [JsonIgnore]
    public IsoWeek Week => new(WeekNumber);

    [JsonIgnore]
    public bool IsWhole => Parts.All(part => !part.Failed);
}

/// <summary>One section: a few sentences and a table.</summary>
/// <param name="Name">Its name in JSON, in addresses and in downloads.</param>
/// <param name="Title">Its heading.</param>
public sealed record ReportPart(string Name, string Title)
{
    /// <summary>What it comes to, in sentences.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];
    public IReadOnlyList<ReportColumn> Columns { get; init; } = [];

    /// <summary>A cell for each column.</summary>
    public IReadOnlyList<IReadOnlyList<ReportCell>> Rows { get; init; } = [];

    /// <summary>The column that is drawn as bars beside the table; null for none.</summary>
    public int? Charted { get; init; }

    /// <summary>It could not be made; <see cref="Says"/> says so. The next time that the report is opened it is tried again.</summary>
    public bool Failed { get; init; }

    /// <summary>The stored rows that its figures can be checked from by hand.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}

public enum ColumnKind
{
    Text = 0,

    /// <summary>How many people.</summary>
    Number = 1,

    /// <summary>A mean, with one decimal.</summary>
    Mean = 2,

    /// <summary>A difference, with its sign.</summary>
    Change = 3,

    /// <summary>Numbers week by week, the report's own last.</summary>
    Trend = 4,
}

/// <param name="Title">Its heading. In JSON it is the same words in camel case.</param>
public sealed record ReportColumn(string Title, ColumnKind Kind = ColumnKind.Text);

/// <summary>One cell. An empty one is not known, or is not to be shown.</summary>
public sealed record ReportCell
{
    public string? Text { get; init; }
    public double? Number { get; init; }

    /// <summary>Null in it: a week that is not counted.</summary>
    public IReadOnlyList<int?>? Trend { get; init; }

    /// <summary>The need whose name stands here.</summary>
    public long? Need { get; init; }

    /// <summary>True when what people typed is told too.</summary>
    public bool WithWordings { get; init; }

    /// <summary>What people typed; never stored here.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Wordings { get; init; } = [];

    /// <summary>The article whose title stands here.</summary>
    public string? Article { get; init; }

    /// <summary>The code of the site whose name stands here.</summary>
    public string? Site { get; init; }

    public static ReportCell Of(string? text) => new() { Text = text };

    public static ReportCell Of(double? number) => new() { Number = number };

    public static ReportCell OfArticle(string id, string title) => new() { Article = id, Text = title };

    public static ReportCell OfSite(string code, string name) => new() { Site = code, Text = name };

    public static ReportCell OfNeed(long id, bool withWordings = false) => new() { Need = id, WithWordings = withWordings };

    public static ReportCell Of(IReadOnlyList<int?> trend) => new() { Trend = trend };
}
