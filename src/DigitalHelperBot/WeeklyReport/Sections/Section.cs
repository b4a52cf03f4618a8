namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>One section of the report. It fails alone: the rest goes out.</summary>
internal abstract class Section(string name, string title)
{
    public string Name { get; } = name;
    public string Title { get; } = title;

    public abstract Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken);

    protected ReportPart Part(params string[] says) => new(Name, Title) { Says = says };
}
