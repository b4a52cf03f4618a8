namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>What this machine has. With CI=true nothing is skipped: a test that lacks something fails and says what.</summary>
internal static class Machine
{
    /// <summary>The one without windows, where it is installed: it draws the same pages for a third of the work.</summary>
    public static string? Chromium { get; } = Find("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    public static string? Npm { get; } = Find("npm", "npm.cmd");

    public static string? WhyNot(params (string? Found, string Name)[] needs)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            return null;
        var missing = needs.Where(need => need.Found is null).Select(need => need.Name).ToList();
        return missing.Count == 0 ? null : $"Not found on this machine's PATH: {string.Join(", ", missing)}.";
    }

    private static string? Find(params string[] names) =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in names
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();
}

/// <summary>Needs Chromium, and the chat window or the card packages that the build gets through npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Machine.WhyNot((Machine.Chromium, "chromium"), (Machine.Npm, "npm"));
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Machine.WhyNot((Machine.Chromium, "chromium"), (Machine.Npm, "npm"));
}
