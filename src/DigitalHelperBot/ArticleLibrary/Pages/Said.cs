using System.Globalization;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>How these pages put dates, devices and states.</summary>
internal static class Said
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Every device, in the order in which people are offered them.</summary>
    public static readonly IReadOnlyList<(Device Device, string Name)> Devices =
        [(Device.Any, "All devices"), (Device.IPhone, "iPhone"), (Device.Android, "Android"), (Device.Windows, "Windows"), (Device.Web, "On the web")];

    public static string Moment(DateTimeOffset moment) => LondonTime.Of(moment).ToString("d MMM yyyy 'at' HH:mm", British);

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", British);

    public static string Name(Device device) => Devices.First(d => d.Device == device).Name;

    public static string State(DraftState state) => state == DraftState.Ready ? "Ready" : "Draft";

    public static string Times(int number) => number == 1 ? "once" : $"{number} times";

    public static string Count(int number, string one, string more) => number == 1 ? $"1 {one}" : string.Create(British, $"{number:N0} {more}");

    public static string Age(DateTimeOffset then, DateTimeOffset now) => (now - then).TotalMinutes switch
    {
        < 1 => "just now",
        < 60 and var minutes => Count((int)minutes, "minute", "minutes") + " ago",
        < 60 * 24 and var minutes => Count((int)(minutes / 60), "hour", "hours") + " ago",
        var minutes => Count((int)(minutes / 60 / 24), "day", "days") + " ago",
    };

    public static string How(RevisionKind kind) => kind switch
    {
        RevisionKind.Published => "Published",
        RevisionKind.OnDisk => "Changed on disk",
        RevisionKind.Removed => "Taken away",
        RevisionKind.Upgrade => "Came with a new version of the program",
        _ => "As it was found",
    };
}
