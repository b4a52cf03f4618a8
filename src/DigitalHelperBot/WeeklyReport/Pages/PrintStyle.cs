using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.WeeklyReport.Pages;

/// <summary>On paper the report is all there is: no navigation, no buttons, no part torn over two pages.</summary>
internal static class PrintStyle
{
    public static readonly ConsoleFile File = new("WeeklyReport/print.css");
}
