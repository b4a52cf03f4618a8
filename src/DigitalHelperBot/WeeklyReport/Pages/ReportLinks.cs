namespace DigitalHelperBot.WeeklyReport.Pages;

/// <summary>Where the console shows what a figure is about.</summary>
internal static class ReportLinks
{
    public static string Need(long id) => $"/console/needs/{id}";

    public static string Sheet(string site) => $"/console/visits/sheet?site={Uri.EscapeDataString(site)}";

    public static string Article(string id) => $"/console/articles/{Uri.EscapeDataString(id)}";
}
