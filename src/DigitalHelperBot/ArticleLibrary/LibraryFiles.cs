using System.Security.Cryptography;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>The files that make up a library.</summary>
internal static class LibraryFiles
{
    public const string LocalDetails = "local.yaml";
    public const string ExampleDetails = "local.example.yaml";
    public const string Categories = "categories.yaml";

    /// <summary>What the rules are to be here. No part of what the bot answers from.</summary>
    public const string Rules = "rules.yaml";

    public static bool IsArticle(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) && Path.GetFileName(path) != "README.md";

    public static bool IsPicture(string path) => PictureName.IsValid(Path.GetFileName(path));

    /// <summary>SHA-256 in capital hexadecimal: how a file's content is told from another.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexString(SHA256.HashData(content));

    public static bool IsOne(string path) => IsArticle(path) || IsPicture(path) || path is LocalDetails or Categories;
}
