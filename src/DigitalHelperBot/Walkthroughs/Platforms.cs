using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>clientInfo's platform, as the device whose steps come first.</summary>
public static class Platforms
{
    public static Device DeviceOf(string? platform) => platform?.ToLowerInvariant() switch
    {
        "ios" or "iphone" or "ipados" => Device.IPhone,
        "android" => Device.Android,
        "windows" => Device.Windows,
        "web" or "macos" or "mac" or "linux" => Device.Web,
        _ => Device.Any,
    };
}
