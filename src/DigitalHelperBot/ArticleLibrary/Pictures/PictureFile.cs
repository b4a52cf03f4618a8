using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pictures;

/// <summary>Says whether a file is a picture that cards can show, by its content and not by its name. The limits are Teams' own.</summary>
internal static class PictureFile
{
    public const int MostBytes = 1024 * 1024;

    private const int MostPixels = 1024;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>In words, or null when nothing is.</summary>
    public static string? WhatIsWrongWith(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return "the file is not there";
        }

        return file.Length > MostBytes ? TooLarge : WhatIsWrongWith(path, File.ReadAllBytes(path));
    }

    /// <summary>In words, or null when nothing is.</summary>
    /// <param name="name">Its ending says what the content must be.</param>
    public static string? WhatIsWrongWith(string name, ReadOnlySpan<byte> content)
    {
        if (content.Length > MostBytes)
        {
            return TooLarge;
        }

        if (!content.StartsWith(IsPngName(name) ? Png : Jpeg))
        {
            return "its content is not what its name says";
        }

        return PictureSize.Of(content) switch
        {
            null => "it is cut short or damaged",
            ( > MostPixels, _) or (_, > MostPixels) => "it is wider or higher than 1024 pixels, and Teams does not draw that",
            _ => null,
        };
    }

    public static Finding Finding(string file, int line, string picture, string wrong) => new(
        file,
        line,
        FindingLevel.Fail,
        "P7",
        $"The picture {picture} cannot be shown: {wrong}",
        "A card with a broken picture looks broken",
        "Put a PNG or JPEG of at most 1024 by 1024 pixels and 1 MB beside the article");

    public static string ContentType(string name) => IsPngName(name) ? "image/png" : "image/jpeg";

    private static string TooLarge => "it is larger than 1 MB, and Teams does not draw that";

    private static bool IsPngName(string path) => path.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
}
