using DigitalHelperBot.ArticleLibrary;

namespace DigitalHelperBot.Tests.ArticleLibrary;

/// <summary>What comes with a program that is not this one.</summary>
internal static class ShippedSamples
{
    public static ShippedKnowledge Of(params (string Id, string Text)[] articles)
    {
        var folder = RunningLibrary.NewRoot();
        Directory.CreateDirectory(Path.Combine(folder, "meet"));
        foreach (var (id, text) in articles)
        {
            File.WriteAllText(Path.Combine(folder, "meet", $"{id}.md"), text);
        }

        File.WriteAllText(Path.Combine(folder, "categories.yaml"), "meet: Meet and talk");
        File.WriteAllText(Path.Combine(folder, "local.yaml"), "service_desk_phone:");
        return new ShippedKnowledge(folder);
    }
}
