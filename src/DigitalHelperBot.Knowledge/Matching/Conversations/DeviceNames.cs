using System.Collections.Frozen;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Conversations;

/// <summary>The device that a text names.</summary>
internal static class DeviceNames
{
    private static readonly FrozenDictionary<ulong, Device> Names = Table(
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
            if (!Names.TryGetValue(word.Stem, out var device) || found == device) continue;
            if (found is not null) return null;
            found = device;
        }

        return found;
    }

    public static bool IsName(ulong rawKey) => Names.ContainsKey(rawKey);

    private static FrozenDictionary<ulong, Device> Table(params (Device Device, string Names)[] devices) =>
        devices.SelectMany(device => device.Names.Split(' '), (device, name) => KeyValuePair.Create(KeyHash.Of(name), device.Device)).ToFrozenDictionary();
}
