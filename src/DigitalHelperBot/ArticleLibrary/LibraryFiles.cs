using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>The files that make up a library.</summary>
internal static class LibraryFiles
{
    public const string LocalDetails = "local.yaml";
    public const string ExampleDetails = "local.example.yaml";
    public const string Categories = "categories.yaml";

    public static bool IsArticle(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) && Path.GetFileName(path) != "README.md";

    public static bool IsPicture(string path) => PictureName.IsValid(Path.GetFileName(path));

    public static bool IsOne(string path) => IsArticle(path) || IsPicture(path) || path is LocalDetails or Categories;
}
