namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>The only headings that an article can have.</summary>
internal static class BodyHeadings
{
    public const string Safety = "Keep it safe";
    public const string IfItDoesNotWork = "If it does not work";

    private static readonly (string Heading, Device Device)[] Devices =
    [
        ("Steps", Device.Any),
        ("iPhone", Device.IPhone),
        ("Android", Device.Android),
        ("Windows", Device.Windows),
        ("On the web", Device.Web),
    ];

    public static IEnumerable<string> All => Devices.Select(d => d.Heading).Append(Safety).Append(IfItDoesNotWork);

    public static string For(Device device) => Devices.Single(d => d.Device == device).Heading;

    public static Device? DeviceFor(string heading) =>
        Devices.Where(d => d.Heading == heading).Select(d => (Device?)d.Device).FirstOrDefault();
}
