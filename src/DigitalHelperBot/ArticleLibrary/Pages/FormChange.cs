using System.Globalization;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>What a button inside the form does to it, besides saving: <c>up IPhone 2</c>, <c>add Any</c>, <c>device Android</c> and so on.</summary>
/// <param name="Form">The form afterwards.</param>
/// <param name="Place">Where the person should be afterwards: the id of a part of the page.</param>
internal sealed record FormChange(ArticleForm Form, string Place)
{
    public static FormChange Of(ArticleForm form, string button)
    {
        var words = button.Split(' ');
        if (words.Length < 2 || !Enum.TryParse<Device>(words[1], out var device))
            return new(form, "");
        var step = words.Length > 2 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;
        return words[0] switch
        {
            "device" => AddDevice(form, device),
            "no-device" => new(form with { Devices = [.. form.Devices.Where(d => d.Device != device)] }, "steps"),
            "add" => On(form, device, steps => [.. steps, new StepForm("")], int.MaxValue),
            "up" => On(form, device, steps => Swapped(steps, step, step - 1), step - 1),
            "down" => On(form, device, steps => Swapped(steps, step, step + 1), step + 1),
            "remove" => On(form, device, steps => [.. steps.Where((_, i) => i != step)], step),
            "no-picture" => On(form, device, steps => [.. steps.Select((s, i) => i == step ? s with { Picture = "", PictureText = "" } : s)], step),
            _ => new(form, step < 0 ? "steps" : PlaceOf(device, step)),
        };
    }

    /// <summary>Puts a picture into a step.</summary>
    public static ArticleForm WithPicture(ArticleForm form, Device device, int step, string fileName) =>
        On(form, device, steps => [.. steps.Select((s, i) => i == step ? s with { Picture = fileName } : s)], step).Form;

    public static string PlaceOf(Device device, int step) => string.Create(CultureInfo.InvariantCulture, $"step-{device}-{step + 1}");

    // Steps for all devices and steps for one do not go together: the first device takes over what is there.
    private static FormChange AddDevice(ArticleForm form, Device device)
    {
        IReadOnlyList<DeviceForm> others = form.Devices;
        var added = others is [{ Device: Device.Any } common] ? common with { Device = device } : new DeviceForm(device, [new StepForm("")]);
        var all = others.Where(d => d.Device != Device.Any && d.Device != device).Append(others.FirstOrDefault(d => d.Device == device) ?? added);
        return new(form with { Devices = [.. all.OrderBy(d => d.Device)] }, $"device-{device}");
    }

    private static FormChange On(ArticleForm form, Device device, Func<IReadOnlyList<StepForm>, IReadOnlyList<StepForm>> change, int place)
    {
        var after = form with { Devices = [.. form.Devices.Select(d => d.Device == device ? d with { Steps = change(d.Steps) } : d)] };
        var steps = after.Devices.FirstOrDefault(d => d.Device == device)?.Steps.Count ?? 0;
        return new(after, steps == 0 ? "steps" : PlaceOf(device, Math.Clamp(place, 0, steps - 1)));
    }

    private static StepForm[] Swapped(IReadOnlyList<StepForm> steps, int one, int other)
    {
        StepForm[] swapped = [.. steps];
        if (one >= 0 && other >= 0 && one < swapped.Length && other < swapped.Length)
            (swapped[one], swapped[other]) = (swapped[other], swapped[one]);
        return swapped;
    }
}
