namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Says whether a file is a picture that cards can show, by its content and not by its name.</summary>
internal static class PictureFile
{
    private const int MostBytes = 1024 * 1024;

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

        if (file.Length > MostBytes)
        {
            return "it is larger than 1 MB, which is slow on a phone";
        }

        Span<byte> start = stackalloc byte[8];
        using var stream = file.OpenRead();
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.StartsWith(IsPngName(path) ? Png : Jpeg) ? null : "its content is not what its name says";
    }

    private static bool IsPngName(string path) => path.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
}
