using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>What comes with the program: the starter articles, the categories and the names of the local details.</summary>
/// <param name="folder">The program's own <c>knowledge</c> folder.</param>
public sealed class ShippedKnowledge(string folder)
{
    public static ShippedKnowledge OfThisProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "knowledge"));

    public string Folder { get; } = folder;

    /// <summary>Every local detail that shipped articles use; the values are empty.</summary>
    public LocalDetails Details => ReadDetails(LibraryFiles.LocalDetails);

    /// <summary>The file that asks for them, with what it says to whoever fills it in.</summary>
    public string DetailsText => Read(LibraryFiles.LocalDetails) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "";

    /// <summary>Made-up values, for trying the bot out.</summary>
    public LocalDetails ExampleDetails => ReadDetails(LibraryFiles.ExampleDetails);

    public IReadOnlyList<Category> Categories =>
        Read(LibraryFiles.Categories) is { } bytes
            ? CategoriesReader.Read(LibraryFiles.Categories, bytes, out var findings) ?? throw Broken(findings)
            : [];

    private LocalDetails ReadDetails(string name) =>
        Read(name) is { } bytes
            ? LocalDetailsReader.Read(name, bytes, out var findings) ?? throw Broken(findings)
            : LocalDetails.None;

    private byte[]? Read(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private static InvalidDataException Broken(IReadOnlyList<Finding> findings) => new($"The program's own file is broken: {findings[0]}");
}
