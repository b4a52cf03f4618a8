using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Conversations;

/// <summary>The device that a text names.</summary>
internal static class DeviceNames
{
    private static readonly KeyTable Names = Table(
        (Device.IPhone, "iphone iphones ipad ipads ios apple"),
        (Device.Android, "android androids samsung galaxy pixel motorola huawei xiaomi"),
        (Device.Windows, "windows laptop laptops pc desktop computer"),
        (Device.Web, "web browser website chrome edge safari firefox"));

    /// <summary>The device, when exactly one is named.</summary>
    /// <param name="raw">Words as typed; their keys are of the words, not of stems.</param>
    public static Device? Find(WordList raw)
    {
        Device? found = null;
        foreach (var word in raw.Words)
        {
            var device = Names.Find(word.Stem);
            if (device < 0 || found == (Device)device) continue;
            if (found is not null) return null;
            found = (Device)device;
        }

        return found;
    }

    public static bool IsName(ulong rawKey) => Names.Find(rawKey) >= 0;

    private static KeyTable Table(params ReadOnlySpan<(Device Device, string Names)> devices)
    {
        var table = new KeyTable(64);
        foreach (var (device, names) in devices)
        {
            foreach (var name in names.Split(' ')) table.GetOrAdd(KeyHash.Of(name), (int)device);
        }

        return table;
    }
}
