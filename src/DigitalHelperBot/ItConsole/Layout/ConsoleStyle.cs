namespace DigitalHelperBot.ItConsole.Layout;

internal static class ConsoleStyle
{
    public static readonly ConsoleFile File = new("ItConsole/console.css");
    public static readonly ConsoleFile Icon = new("ItConsole/icon.png");
}
