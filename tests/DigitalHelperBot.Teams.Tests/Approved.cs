namespace DigitalHelperBot.Teams.Tests;

/// <summary>Holds a text against the one that somebody looked at and committed: <c>Approved/name.approved.ext</c>.</summary>
internal static class Approved
{
    private static readonly string Folder = Path.Combine(FindRepository(), "tests", typeof(Approved).Assembly.GetName().Name!, "Approved");

    /// <summary>Fails when they differ, and leaves what it got in <c>name.received.ext</c>: look at it, and when it is right rename it.</summary>
    /// <param name="name">A file name, for example <c>text-block.json</c>.</param>
    public static void Matches(string name, string text)
    {
        var extension = Path.GetExtension(name);
        var approved = Path.Combine(Folder, Path.ChangeExtension(name, ".approved" + extension));
        var received = Path.Combine(Folder, Path.ChangeExtension(name, ".received" + extension));
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        Assert.Equal(File.Exists(approved) ? File.ReadAllText(approved) : "(nothing is approved yet)", text);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DigitalHelperBot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds DigitalHelperBot.sln.");
        return folder;
    }
}
