namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>A few of the starter articles, so that a program that is started again and again is soon there.</summary>
internal static class SomeArticles
{
    public static void PutInto(DirectoryInfo folder)
    {
        foreach (var article in (string[])["meet/show-my-screen.md", "meet/people-cant-hear-me.md", "get-in/forgotten-password.md", "safe/odd-email.md", "work-phone/lost-phone.md", "documents/send-link-not-attachment.md"])
        {
            var target = Path.Combine(folder.FullName, "helper-data", "articles", article);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(AppContext.BaseDirectory, "knowledge", article), target);
        }
    }
}
